// The times as tables in Markdown, and what they come to.
import {inputs, titles} from './names.mjs';

/** @typedef {import('./names.mjs').InputId} InputId */
/** @typedef {import('./names.mjs').TaskId} TaskId */
/** @typedef {import('./peer-page.mjs').Taken} Taken */
/**
 * @typedef {object} Timing
 * @property {TaskId} task
 * @property {import('./data/size.js').Size} size
 * @property {InputId} input
 * @property {string} peer
 * @property {Taken | undefined} first the round that warms up
 * @property {readonly Taken[]} taken the other rounds
 */

/** What keepwell is to reach: this many times the time of `hand` at the most … */
const LIMIT = 1.5;
/** … and this many times as fast as the others at the least. */
const ahead = {d3: 10, arquero: 1, duckdb: 2};

/** What the words in the tables mean. */
export const legend = [
  ...Object.entries(inputs).map(([input, about]) => `- \`${input}\`: ${about}`),
  '- `hand`: loops over typed arrays, written for just the question and the data, as the practical limit',
  '- `d3`, `arquero`: as their documentation would write it. Making their row objects and tables is not timed; what keepwell and `hand` read of `numbers` and `rows` is',
  '- `duckdb`: DuckDB-WASM on the thread of the page, its table loaded before; starting it and loading are not timed',
  '- `ms`: CPU time of the main thread of the page, median; `clock`: what passed on the clock, which is more where the machine does other things',
  '- `first`: the round before the others, in which the engine warms up',
  '- `÷ keepwell`: by the time of keepwell with the same input, `÷ keepwell codes`: by that with everything read',
].join('\n');

/** @param {readonly Timing[]} timings */
export function tables(timings) {
  const tasks = [...new Set(timings.map(({task}) => task))];
  return tasks
    .map((task) =>
      table(
        task,
        timings.filter((timing) => timing.task === task),
      ),
    )
    .join('\n\n');
}

/** @param {TaskId} task @param {readonly Timing[]} timings */
function table(task, timings) {
  const known = byPlace(timings);
  const order = Object.keys(inputs);
  const byInput = timings.toSorted((a, b) => order.indexOf(a.input) - order.indexOf(b.input));
  const lines = byInput.map((timing) => {
    const {peer, input, first, taken} = timing;
    const times = taken.map(({ms}) => ms);
    const own = peer === 'keepwell';
    const cells = [
      input,
      peer,
      ms(timeOf(timing)),
      `${ms(Math.min(...times))} – ${ms(Math.max(...times))}`,
      ms(first?.ms ?? NaN),
      ms(median(taken.map(({clock}) => clock))),
      own ? '' : ratio(timing, known('keepwell', input)),
      own ? '' : ratio(timing, known('keepwell', 'codes')),
      own ? ratio(timing, ofHand(known, input)) : '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${titles[task]}`,
    '',
    '| input | peer | ms | min – max | first | clock | ÷ keepwell | ÷ keepwell codes | keepwell ÷ hand |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

const aims = Object.entries(ahead)
  .map(([name, least]) => `${least} times as fast as \`${name}\``)
  .join(', ');

/** Where keepwell is not as fast as it should be. @param {readonly Timing[]} timings */
export function shortcomings(timings) {
  const slow = timings.flatMap((timing) => {
    const {task, input, peer} = timing;
    if (peer !== 'keepwell') return [];
    const known = byPlace(timings.filter((other) => other.task === task));
    const hand = ofHand(known, input);
    const beyond = hand && quotient(timing, hand) > LIMIT ? [`${ratio(timing, hand)} the time of hand`] : [];
    const behind = Object.entries(ahead).flatMap(([name, least]) => {
      const other = known(name, input);
      return other && quotient(other, timing) < least ? [`${ratio(other, timing)} as fast as ${name}`] : [];
    });
    const said = [...beyond, ...behind];
    return said.length > 0 ? [`- ${task}, ${input}: ${said.join(', ')}`] : [];
  });
  return slow.length > 0
    ? [
        `Where keepwell takes more than ${LIMIT} times as long as \`hand\`, or is less than ${aims} (same input):`,
        '',
        ...slow,
      ].join('\n')
    : `Keepwell takes ${LIMIT} times as long as \`hand\` at the most, and is at least ${aims} (same input).`;
}

/** @param {readonly Timing[]} timings @returns {(peer: string, input: InputId) => Timing | undefined} */
function byPlace(timings) {
  return (peer, input) => timings.find((timing) => timing.peer === peer && timing.input === input);
}

/**
 * What `hand` does with an input: it has no days to know and no steps, and columns of numbers it takes as they are.
 * @param {(peer: string, input: InputId) => Timing | undefined} known @param {InputId} input
 */
function ofHand(known, input) {
  return known('hand', input) ?? known('hand', 'codes');
}

/** @param {Timing} timing @param {Timing | undefined} to */
function ratio(timing, to) {
  if (!to) return '';
  const times = quotient(timing, to);
  return `${times < 9.95 ? times.toFixed(2) : times.toFixed(0)}x`;
}

/** @param {Timing} timing @param {Timing} to */
function quotient(timing, to) {
  return timeOf(timing) / timeOf(to);
}

/** The median of the rounds. @param {Timing} timing */
export function timeOf({taken}) {
  return median(taken.map(({ms}) => ms));
}

/** @param {number} time */
export function ms(time) {
  return time.toFixed(time < 9.95 ? 2 : time < 99.5 ? 1 : 0);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
