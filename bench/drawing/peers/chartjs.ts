import {CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement} from 'chart.js';
import {charts, serve} from '../page.js';

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement);

serve((_id, input, shown) => {
  const [first] = shown;
  if (input === 'rows' || !first?.lines) return null;
  const lines = (version: number) => shown[version]?.lines ?? [];
  return charts(first.lines.length, {
    make(box, i) {
      const canvas = document.createElement('canvas');
      canvas.width = 300;
      canvas.height = 160;
      box.append(canvas);
      const data = lines(0)[i] ?? [];
      return new Chart(canvas, {
        type: 'line',
        data: {labels: data.map((_, at) => at), datasets: [{data: [...data], pointRadius: 0, borderWidth: 1.5}]},
        options: {animation: false, responsive: false},
      });
    },
    update(chart, i, version) {
      const [dataset] = chart.data.datasets;
      if (dataset) dataset.data = [...(lines(version)[i] ?? [])];
      chart.update();
    },
    destroy: (chart) => chart.destroy(),
  });
});
