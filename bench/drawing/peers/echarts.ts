import * as echarts from 'echarts';
import {charts, matrixOf, serve} from '../page.js';

serve((_id, input, shown) => {
  const [first] = shown;
  if (input === 'rows' || !first) return null;
  const lines = (version: number) => shown[version]?.lines ?? [];
  const cells = (version: number) => matrixOf(shown[version]?.rows ?? []);
  if (first.lines)
    return charts(first.lines.length, {
      make(box, i) {
        const chart = echarts.init(box, null, {width: 300, height: 160});
        chart.setOption(lineOf(lines(0)[i] ?? []));
        return chart;
      },
      update: (chart, i, version) => chart.setOption({series: [{data: lines(version)[i] ?? []}]}),
      destroy: (chart) => chart.dispose(),
    });
  const {width, height, values} = cells(0);
  return charts(1, {
    make(box) {
      const chart = echarts.init(box, null, {width: 1200, height: height * 20});
      chart.setOption({
        animation: false,
        xAxis: {type: 'category', data: Array.from({length: width}, (_, x) => x)},
        yAxis: {type: 'category', data: Array.from({length: height}, (_, y) => y)},
        visualMap: {min: 0, max: 100, show: false},
        series: [{type: 'heatmap', label: {show: true}, data: values}],
      });
      return chart;
    },
    update: (chart, _i, version) => chart.setOption({series: [{data: cells(version).values}]}),
    destroy: (chart) => chart.dispose(),
  });
});

function lineOf(data: readonly (number | null)[]): object {
  return {
    animation: false,
    grid: {left: 36, right: 8, top: 8, bottom: 24},
    xAxis: {type: 'category', data: data.map((_, i) => i)},
    yAxis: {type: 'value', scale: true},
    series: [{type: 'line', showSymbol: false, data}],
  };
}
