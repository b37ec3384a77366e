// How the time grows with the rows, and with how many users they are of.
import {ms, timeOf} from './report.mjs';

/** @typedef {import('./names.mjs').InputId} InputId */
/** @typedef {import('./report.mjs').Timing} Timing */
/** @typedef {import('./run.mjs').Plan} Plan */

const tasks = /** @type {const} */ (['T1', 'T2', 'T4']);
/** Peers with an input that they can hold ten million rows of. */
const columns = /** @type {const} */ ([
  ['hand', 'codes'],
  ['keepwell', 'codes'],
  ['hand', 'numbers'],
  ['keepwell', 'numbers'],
  ['duckdb', 'numbers'],
]);
const bySize = [10_000, 100_000, 1_000_000, 10_000_000].map((rows) => ({rows, perUser: 20}));
const byUsers = [2, 20, 200, 2000].map((perUser) => ({rows: 1_000_000, perUser}));

/**
 * Times them and writes tables in Markdown.
 * @param {(plan: Plan) => Promise<Timing[]>} time
 */
export async function growth(time) {
  const timed = async (/** @type {typeof bySize} */ sizes) => {
    /** @type {Timing[]} */
    const timings = [];
    for (const task of tasks) {
      for (const size of sizes) timings.push(...(await time({task, size, rounds: 3, among})));
    }
    return timings;
  };
  const rows = await timed(bySize);
  const users = await timed(byUsers);
  return `# How the time grows

Medians of 3 rounds. With 20 events a user:

${table('rows', rows, ({rows}) => rows)}

With a million events:

${table('users', users, ({rows, perUser}) => rows / perUser)}`;
}

/** @param {string} peer @param {InputId} input */
function among(peer, input) {
  return columns.some(([known, of]) => known === peer && of === input);
}

/** @param {string} title @param {readonly Timing[]} timings @param {(size: Plan['size']) => number} countOf */
function table(title, timings, countOf) {
  const lines = tasks.flatMap((task) => {
    const sizes = [...new Set(timings.map(({size}) => size))].filter((size) =>
      timings.some((timing) => timing.task === task && timing.size === size),
    );
    return sizes.map((size) => {
      const cells = columns.map(([peer, input]) => {
        const timing = timings.find(
          (one) => one.task === task && one.size === size && one.peer === peer && one.input === input,
        );
        return timing ? ms(timeOf(timing)) : '';
      });
      return `| ${[task, countOf(size).toLocaleString('en'), ...cells].join(' | ')} |`;
    });
  });
  return [
    `| task | ${title} | ${columns.map(([peer, input]) => `${peer}, ${input}`).join(' | ')} |`,
    `| --- | ---: | ${columns.map(() => '---:').join(' | ')} |`,
    ...lines,
  ].join('\n');
}
