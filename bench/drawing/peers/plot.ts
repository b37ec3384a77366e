import * as Plot from '@observablehq/plot';
import {charts, matrixOf, serve} from '../page.js';

serve((_id, input, shown) => {
  const [first] = shown;
  if (input === 'rows' || !first) return null;
  const isLines = first.lines !== undefined;
  const drawn = (i: number, version: number): Element =>
    isLines ? lineOf(shown[version]?.lines?.[i] ?? []) : cellsOf(shown[version]?.rows ?? []);
  return charts(first.lines?.length ?? 1, {
    make(box, i) {
      box.append(drawn(i, 0));
      return box;
    },
    // It draws anew: it has no other way.
    update: (box, i, version) => box.replaceChildren(drawn(i, version)),
    destroy: (box) => box.replaceChildren(),
  });
});

function lineOf(values: readonly (number | null)[]): Element {
  return Plot.plot({width: 300, height: 160, marks: [Plot.lineY(values)]});
}

function cellsOf(rows: readonly (readonly string[])[]): Element {
  const {height, values} = matrixOf(rows);
  const at = {x: '0', y: '1'};
  const color = {domain: [0, 100]};
  const marks = [Plot.cell(values, {...at, fill: '2'}), Plot.text(values, {...at, text: '2'})];
  return Plot.plot({width: 1200, height: height * 20, color, marks});
}
