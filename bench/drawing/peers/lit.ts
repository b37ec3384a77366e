import {css, html, LitElement, svg, type PropertyDeclarations} from 'lit';
import {scaleLinear} from 'd3-scale';
import {line} from 'd3-shape';
import {boxes, serve, type Drawing} from '../page.js';

const [WIDTH, HEIGHT] = [300, 160];
const MARGIN = {top: 8, right: 8, bottom: 20, left: 32};

/** A line with two axes and nothing else: no interval, no table, no tip, no keys. */
class PlainLine extends LitElement {
  static override properties: PropertyDeclarations = {values: {attribute: false}};
  static override styles = css`
    :host {
      display: block;
    }
    text {
      font: 11px sans-serif;
      fill: #555;
    }
    line {
      stroke: #ddd;
    }
    path {
      fill: none;
      stroke: #36c;
      stroke-width: 1.5;
    }
  `;
  declare values: readonly (number | null)[];

  protected override render(): unknown {
    const {values} = this;
    const known = values.filter((value) => value !== null);
    const x = scaleLinear([0, values.length - 1], [MARGIN.left, WIDTH - MARGIN.right]);
    const y = scaleLinear([Math.min(...known), Math.max(...known)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
    const path = line<number | null>(
      (_, i) => x(i),
      (value) => y(value ?? 0),
    ).defined((value) => value !== null);
    return html`<svg width=${WIDTH} height=${HEIGHT} role="img" aria-label="A line">
      ${y.ticks(5).map(
        (tick) => svg`<line x1=${MARGIN.left} x2=${WIDTH - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line>
          <text x=${MARGIN.left - 4} y=${y(tick)} dy="0.32em" text-anchor="end">${y.tickFormat(5)(tick)}</text>`,
      )}
      ${x.ticks(6).map((tick) => svg`<text x=${x(tick)} y=${HEIGHT - 6} text-anchor="middle">${tick}</text>`)}
      <path d=${path(values)}></path>
    </svg>`;
  }
}

/** A table of texts, with a colour by number. */
class PlainTable extends LitElement {
  static override properties: PropertyDeclarations = {rows: {attribute: false}};
  static override styles = css`
    table {
      border-collapse: collapse;
      font: 12px sans-serif;
    }
    td {
      padding: 4px 6px;
      text-align: end;
    }
    .c0 {
      background: #fdd;
    }
    .c1 {
      background: #fed;
    }
    .c2 {
      background: #eee;
    }
    .c3 {
      background: #def;
    }
  `;
  declare rows: readonly (readonly string[])[];

  protected override render(): unknown {
    return html`<table>
      ${this.rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((text) => html`<td class=${`c${Math.floor(parseFloat(text) / 26)}`}>${text}</td>`)}
          </tr>`,
      )}
    </table>`;
  }
}

customElements.define('plain-line', PlainLine);
customElements.define('plain-table', PlainTable);

serve((_id, input, shown) => {
  const [first] = shown;
  if (input === 'rows' || !first) return null;
  if (first.lines) return linesOf(shown.map(({lines}) => lines ?? []));
  return first.rows ? tableOf(shown.map(({rows}) => rows ?? [])) : null;
});

function linesOf(versions: readonly (readonly (number | null)[])[][]): Drawing {
  let made: PlainLine[] = [];
  const give = async (version: number): Promise<void> => {
    made.forEach((element, i) => (element.values = versions[version]?.[i] ?? []));
    await Promise.all(made.map(({updateComplete}) => updateComplete));
  };
  return {
    async mount(parent) {
      made = (versions[0] ?? []).map(() => new PlainLine());
      boxes(parent, made.length).forEach((box, i) => box.append(made[i]!));
      await give(0);
    },
    update: give,
    unmount: () => (made = []),
    told: () => ({lines: made.map(({values}) => [...values])}),
  };
}

function tableOf(versions: readonly (readonly (readonly string[])[])[]): Drawing {
  let made: PlainTable | null = null;
  const give = async (version: number): Promise<void> => {
    if (made) made.rows = versions[version] ?? [];
    await made?.updateComplete;
  };
  return {
    async mount(parent) {
      made = new PlainTable();
      parent.append(made);
      await give(0);
    },
    update: give,
    unmount: () => (made = null),
    told: () => ({
      rows: [...(made?.renderRoot.querySelectorAll('tr') ?? [])].map(({cells}) =>
        [...cells].map(({textContent}) => textContent),
      ),
    }),
  };
}
