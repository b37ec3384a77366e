// Events for the demo's page, as files in the formats that a page reads.
import {createWriteStream, writeFileSync} from 'node:fs';
import {once} from 'node:events';
import {dictionary, int32, tableFromArrays, tableToIPC, timestamp, utf8} from '@uwdata/flechette';
import {parquetWriteBuffer} from 'hyparquet-writer';

/** Formats, each with what stands in the page's markup and the extension of the file. */
export const formats = /** @type {const} */ (['csv', 'json', 'arrow', 'parquet']);
/** @typedef {typeof formats[number]} Format */
/**
 * @typedef {object} Events
 * @property {string[]} user @property {string[]} account @property {string[]} event
 * @property {Float64Array} at ms since 1970, whole minutes
 */

const names = ['board_opened', 'plan_created', 'plan_shared', 'comment_added', 'template_used', 'report_viewed'];
const [START, END] = [Date.UTC(2025, 11, 1), Date.UTC(2026, 10, 18)];
const MINUTE = 60_000;

/** Fifty events a user in the mean, the first one a sign-up, oldest first. @param {number} rows @returns {Events} */
export function generate(rows) {
  const users = Math.ceil(rows / 50);
  const user = new Array(rows);
  const account = new Array(rows);
  const event = new Array(rows);
  const at = new Float64Array(rows);
  const ids = Array.from({length: users}, (_, i) => `u${i + 1}`);
  const accounts = Array.from({length: 400}, (_, i) => `a${i + 1}`);
  let seed = 1;
  let known = 0;
  for (let row = 0; row < rows; row++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const isNew = known < users && row * users >= known * rows * 0.9;
    const who = isNew ? known++ : Math.floor((seed / 2 ** 32) ** 2 * known);
    user[row] = ids[who];
    account[row] = accounts[who % accounts.length];
    event[row] = isNew ? 'signup' : names[(seed >>> 8) % names.length];
    at[row] = START + MINUTE * Math.floor(((END - START) / MINUTE) * (row / rows));
  }
  return {user, account, event, at};
}

/** Writes them into a file. @param {Events} events @param {Format} format @param {string} file */
export async function write(events, format, file) {
  if (format === 'csv') {
    await writeText(file, events, 'user,account,event,at\n', (...cells) => `${cells.join()}\n`, '');
  } else if (format === 'json') {
    let comma = '';
    const row = (/** @type {string[]} */ ...[user, account, event, at]) => {
      const text = `${comma}{"user":"${user}","account":"${account}","event":"${event}","at":"${at}"}`;
      comma = ',';
      return text;
    };
    await writeText(file, events, '[', row, ']');
  } else if (format === 'arrow') writeFileSync(file, arrowOf(events));
  else writeFileSync(file, parquetOf(events));
}

/** @param {string} file @param {Events} events @param {string} head @param {(...cells: string[]) => string} rowOf @param {string} end */
async function writeText(file, {user, account, event, at}, head, rowOf, end) {
  const out = createWriteStream(file);
  out.write(head);
  for (let from = 0; from < at.length; from += 50_000) {
    let text = '';
    for (let row = from; row < Math.min(at.length, from + 50_000); row++) {
      const moment = new Date(at[row] ?? NaN).toISOString();
      text += rowOf(user[row] ?? '', account[row] ?? '', event[row] ?? '', `${moment.slice(0, 16)}Z`);
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end(end);
  await once(out, 'finish');
}

/** Dictionaries for texts, a moment in ms. @param {Events} events */
function arrowOf({user, account, event, at}) {
  const text = () => dictionary(utf8(), int32());
  const types = {user: text(), account: text(), event: text(), at: timestamp(1)};
  return /** @type {Uint8Array} */ (
    tableToIPC(tableFromArrays({user, account, event, at}, {types}), {format: 'stream'})
  );
}

/** Snappy, dictionaries where they pay, row groups of 100,000. @param {Events} events */
function parquetOf({user, account, event, at}) {
  const moments = Array.from(at, (moment) => new Date(moment));
  const columnData = [
    {name: 'user', data: user, type: /** @type {const} */ ('STRING')},
    {name: 'account', data: account, type: /** @type {const} */ ('STRING')},
    {name: 'event', data: event, type: /** @type {const} */ ('STRING')},
    {name: 'at', data: moments, type: /** @type {const} */ ('TIMESTAMP')},
  ];
  return new Uint8Array(parquetWriteBuffer({columnData, rowGroupSize: 100_000}));
}
