import uPlot from 'uplot';
import {charts, serve} from '../page.js';

serve((_id, input, shown) => {
  const [first] = shown;
  if (input === 'rows' || !first?.lines) return null;
  const dataOf = (i: number, version: number): uPlot.Data => {
    const values = shown[version]?.lines?.[i] ?? [];
    return [values.map((_, x) => x), values];
  };
  return charts(first.lines.length, {
    make: (box, i) =>
      new uPlot(
        {
          width: 300,
          height: 160,
          legend: {show: false},
          scales: {x: {time: false}},
          series: [{}, {stroke: '#36c', width: 1.5, points: {show: false}}],
        },
        dataOf(i, 0),
        box,
      ),
    update: (chart, i, version) => chart.setData(dataOf(i, version)),
    destroy: (chart) => chart.destroy(),
  });
});
