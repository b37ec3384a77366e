// The times as tables in Markdown, and what they come to.
import {cases, inputs} from './names.mjs';

/** @typedef {import('./names.mjs').CaseId} CaseId */
/** @typedef {import('./names.mjs').InputId} InputId */
/** @typedef {import('./drawing-page.mjs').Taken} Taken */
/**
 * The rounds of a peer, the first of which warms up.
 * @typedef {object} Timing
 * @property {CaseId} id
 * @property {InputId} input
 * @property {string} peer
 * @property {Taken[]} mounts
 * @property {Taken[]} updates none where there is nothing to update
 */
/** @typedef {'mounts' | 'updates'} What */

/** How much of the time of the plain Lit elements keepwell is to take at the most. @type {Partial<Record<CaseId, number>>} */
const limits = {lines: 1.5, page: 1.5, matrix: 0.5};

/** What the words in the tables mean. */
export const legend = [
  ...Object.entries(inputs).map(([input, about]) => `- \`${input}\`: ${about}`),
  '- `lit`: plain Lit elements, written for just this: a line with two axes (d3-scale, d3-shape), a table of the same texts',
  '- `mount`, `update`: script, style, layout and paint, until nothing is left to draw; `layout`: what of it is style and layout',
  '- `first`: the mount before the others, in which the engine warms up',
  '- Measuring is the difference of `rows` and `numbers`. Libraries draw lines and cells only; keepwell draws intervals, sentence, foot and tools too',
].join('\n');

/** @param {readonly Timing[]} timings */
export function tables(timings) {
  const ids = [...new Set(timings.map(({id}) => id))];
  return ids
    .map((id) =>
      table(
        id,
        timings.filter((timing) => timing.id === id),
      ),
    )
    .join('\n\n');
}

/** @param {CaseId} id @param {readonly Timing[]} timings */
function table(id, timings) {
  const lit = timings.find(({peer}) => peer === 'lit');
  const lines = timings.map((timing) => {
    const {peer, input, mounts} = timing;
    const cells = [
      peer,
      input,
      ms(middle(timing, 'mounts', 'all')),
      ms(middle(timing, 'mounts', 'layout')),
      ms(mounts[0]?.all ?? NaN),
      ms(middle(timing, 'updates', 'all')),
      ms(middle(timing, 'updates', 'layout')),
      lit ? ratio(timing, lit, 'mounts') : '',
      lit ? ratio(timing, lit, 'updates') : '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${cases[id]}`,
    '',
    '| peer | input | mount | layout | first | update | layout | mount ÷ lit | update ÷ lit |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

/** Where keepwell is not as fast as it should be. @param {readonly Timing[]} timings */
export function shortcomings(timings) {
  const slow = timings.flatMap((timing) => {
    const limit = limits[timing.id];
    const lit = timings.find(({peer, id}) => peer === 'lit' && id === timing.id);
    if (timing.peer !== 'keepwell' || timing.input !== 'numbers' || limit === undefined || !lit) return [];
    return /** @type {What[]} */ (['mounts', 'updates']).flatMap((what) => {
      const times = middle(timing, what, 'all') / middle(lit, what, 'all');
      return times > limit ? [`- ${timing.id}, ${what}: ${times.toFixed(2)}x, where ${limit}x is the aim`] : [];
    });
  });
  return slow.length > 0
    ? ['Where keepwell takes more of the time of `lit` than it should:', '', ...slow].join('\n')
    : 'Keepwell takes no more of the time of `lit` than it should.';
}

/** @param {Timing} timing @param {Timing} to @param {What} what */
function ratio(timing, to, what) {
  const times = middle(timing, what, 'all') / middle(to, what, 'all');
  return Number.isFinite(times) ? `${times < 9.95 ? times.toFixed(2) : times.toFixed(0)}x` : '';
}

/** The median, the first round apart. @param {Timing} timing @param {What} what @param {keyof Taken} of */
function middle(timing, what, of) {
  const sorted = timing[what]
    .slice(1)
    .map((taken) => taken[of])
    .sort((a, b) => a - b);
  const [low = NaN, high = NaN] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** @param {number} time */
function ms(time) {
  if (!Number.isFinite(time)) return '';
  return time.toFixed(time < 9.95 ? 2 : time < 99.5 ? 1 : 0);
}
