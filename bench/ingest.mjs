// Times the reading of files, from bytes to columns, in headless Chromium, beside well-kept parsers with coding by hand:
//   node bench/ingest.mjs                       a million events, 5 rounds; writes INGEST.md
//   node bench/ingest.mjs --rows 100000 --rounds 3      writes nothing
// The ways take turns. It fails when they do not all find the same.
import {writeFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {chromiumFor, cpuTimeOf, launch} from './browser.mjs';
import {bundle, serve} from './bundle.mjs';
import {difference} from './same.mjs';

const {values} = parseArgs({options: {rows: {type: 'string'}, rounds: {type: 'string'}}});
const [rows, rounds] = [Number(values.rows ?? 1_000_000), Number(values.rounds ?? 5)];
const results = new URL('INGEST.md', import.meta.url);

const chromium = chromiumFor('ingest');
const {origin, close} = await serve(await bundle(['ingest']));
const browser = await launch(chromium.program);
try {
  const page = await browser.newPage();
  const cpu = await cpuTimeOf(page);
  await page.goto(`${origin}/ingest`, {waitUntil: 'load'});
  const lengths = /** @type {Record<string, number>} */ (await page.evaluate(`ingest.load(${rows})`));
  const taken = new Map(Object.keys(lengths).map((way) => [way, /** @type {number[]} */ ([])]));
  let expected;
  for (let round = 0; round <= rounds; round++) {
    console.error(`round ${round} of ${rounds}`);
    for (const [way, times] of taken) {
      await page.evaluate('gc()');
      const before = await cpu();
      const found = /** @type {Record<string, number>} */ (await page.evaluate(`ingest.run(${JSON.stringify(way)})`));
      times.push((await cpu()) - before);
      expected ??= found;
      const other = difference(expected, found);
      if (other !== undefined) throw new Error(`[ingest] ${way}: finds another result, ${other}`);
    }
  }
  const medians = [...taken].map(([way, [, ...times]]) => ({
    way,
    ms: times.sort((a, b) => a - b)[times.length >> 1] ?? NaN,
  }));
  const base = medians[0]?.ms ?? NaN;
  const lines = medians.map(({way, ms}) => {
    const megabytes = ((lengths[way] ?? NaN) / 1e6).toFixed(1);
    return `| ${way} | ${megabytes} | ${ms.toFixed(0)} | ${(ms / base).toFixed(2)} | ${taken.get(way)?.[0]?.toFixed(0)} |`;
  });
  const text = `# Reading

Made by \`node bench/ingest.mjs\`: ${rows.toLocaleString('en')} events (user, event, moment in ms), from the body of a response to columns with
codes, through the adapters, or where a parser is named through that, coded by hand. json-ext and @streamparser/json take the pieces of bytes that
come, stream-json, uDSV and csv-parse pieces of text, the others the text of all. By itself uDSV takes a file for one without quotes whose first
piece has none. Medians of ${rounds} rounds, CPU time of the page's main thread in ms; \`first\` is the
round before. All found the same.

${cpus()[0]?.model.trim()}, ${availableParallelism()} cores. ${chromium.label}.

| | MB | ms | ÷ JSON.parse | first |
| --- | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
  const pretty = await format(text, {...(await resolveConfig(results)), parser: 'markdown'});
  console.log(pretty);
  if (values.rows === undefined && values.rounds === undefined) writeFileSync(results, pretty);
} finally {
  await browser.close();
  close();
}
