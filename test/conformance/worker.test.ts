// Every metric over every example, by a real worker that reads the rows as JSON, of one address and of several: the same
// aggregates as on the page.
import {expect} from '@open-wc/testing';
import {aggregateFrom, membersFrom, openSource, type Source} from 'keepwell/data-adapters';
import {catalogue} from 'keepwell/metrics/catalogue';
import {nps} from 'keepwell/metrics/voice/nps';
import {measureGroups, optionsOf, scopeOf, type AnyMetric} from 'keepwell/metrics/kernel';
import {LARGE} from '#internal/data-adapters/kernel/large-data.js';
import {openTables} from '#internal/element/open-tables.js';

const asOf = Date.UTC(2026, 5, 30);
const {signal} = new AbortController();
const real = window.fetch.bind(window);
/** What is at each address. */
const bodies = new Map<string, string>();

/** A source of the same JSON, in the worker or in the page. */
function sourceOf(text: string, where: 'worker' | 'page'): {readonly source: Source; readonly release: () => void} {
  return openSource(where === 'page' ? {inline: inPage(text)} : {src: atAddress(text)});
}

function inPage(text: string): Element {
  return Object.assign(document.createElement('script'), {textContent: text, type: 'application/json'});
}

function atAddress(text: string): string {
  const src = `/rows-${String(bodies.size)}.json`;
  bodies.set(src, text);
  return src;
}

/** A source of several tables: all of them in the page, or these at large addresses. */
function tablesOf(
  rows: Readonly<Record<string, readonly object[]>>,
  large: readonly string[],
): {readonly source: Source; readonly release: () => void} {
  const tables = Object.entries(rows).map(([name, some]) => {
    const text = JSON.stringify({[name]: some});
    return {name, options: large.includes(name) ? {src: atAddress(text)} : {inline: inPage(text)}};
  });
  const {source, release} = openTables(tables, {});
  return {source: source!, release};
}

describe('the worker', () => {
  before(() => {
    window.fetch = (asked, init) => {
      const body = bodies.get(asked instanceof URL ? asked.pathname : '');
      if (body === undefined) return real(asked, init);
      const headers = {'content-type': 'application/json', 'content-length': String(LARGE)};
      return Promise.resolve(new Response(body, {headers}));
    };
  });
  after(() => {
    window.fetch = real;
  });

  for (const metric of catalogue) {
    it(`counts what the page counts: ${metric.id}`, async () => {
      for (const example of metric.examples) {
        const text = JSON.stringify(example.rows);
        const scope = scopeOf({asOf, ...example.scope});
        const options = optionsOf(metric, example.options ?? {});
        const [there, here] = [sourceOf(text, 'worker'), sourceOf(text, 'page')];
        const apart = await there.source.aggregate!(metric.id, options, scope, {signal, metric});
        expect(apart, example.name).not.to.equal(undefined);
        const onPage = await aggregateFrom(here.source, metric, options, scope, {signal});
        expect(apart, example.name).to.deep.equal(onPage);
        there.release();
        here.release();
      }
    });
  }

  for (const metric of [...catalogue].filter(({tables}) => tables.length > 1)) {
    it(`counts what the page counts where each table is a file, or one of them: ${metric.id}`, async () => {
      for (const example of metric.examples) {
        const {rows} = example;
        const names = Object.keys(rows);
        const scope = scopeOf({asOf, ...example.scope});
        const options = optionsOf(metric, example.options ?? {});
        const here = tablesOf(rows, []);
        const onPage = await aggregateFrom(here.source, metric, options, scope, {signal});
        here.release();
        for (const large of [names, names.slice(0, 1), names.slice(-1)]) {
          if (!metric.tables.some(({id}) => large.includes(id) && id in rows)) continue;
          const there = tablesOf(rows, large);
          const apart = await there.source.aggregate!(metric.id, options, scope, {signal, metric});
          expect(apart, `${example.name}: ${String(large)}`).to.deep.equal(onPage);
          there.release();
        }
      }
    });
  }

  for (const metric of catalogue) {
    it(`goes on as the page does when rows are added: ${metric.id}`, async () => {
      for (const example of metric.examples) {
        const scope = scopeOf({asOf, ...example.scope});
        const options = optionsOf(metric, example.options ?? {});
        const [first, ...later] = [0, 1, 2].map((third) =>
          Object.fromEntries(
            Object.entries(example.rows).map(([table, rows]) => {
              // All have the columns of all: those of the first are asked for.
              const blank = Object.fromEntries(rows.flatMap((row) => Object.keys(row).map((name) => [name, null])));
              return [table, rows.map((row) => ({...blank, ...row})).filter((_row, i) => i % 3 === third)];
            }),
          ),
        );
        const text = JSON.stringify(first);
        const [there, here] = [openSource({src: atAddress(text)}), openSource({inline: inPage(text)})];
        await there.source.aggregate!(metric.id, options, scope, {signal, metric});
        for (const rows of later) {
          await Promise.all([there.source.append(rows), here.source.append(rows)]);
          const apart = await there.source.aggregate!(metric.id, options, scope, {signal, metric});
          const onPage = await aggregateFrom(here.source, metric, options, scope, {signal});
          expect(apart, example.name).to.deep.equal(onPage);
        }
        there.release();
        here.release();
      }
    });
  }

  it('counts by group too, and tells who is behind a part', async () => {
    const text = JSON.stringify({
      responses: Array.from({length: 40}, (_, i) => ({
        respondent: `r${String(i)}`,
        account: `a${String(i % 4)}`,
        score: i % 11,
        at: '2026-06-01T00:00Z',
      })),
      accounts: ['a0', 'a1', 'a2'].map((account, i) => ({account, segment: i < 2 ? 'smb' : 'enterprise'})),
    });
    const scope = scopeOf({asOf});
    const [there, here] = [sourceOf(text, 'worker'), sourceOf(text, 'page')];
    const grouped = measureGroups(nps, 'segment') as unknown as AnyMetric;
    const options = optionsOf(nps, {});
    expect(await aggregateFrom(there.source, grouped, options, scope, {signal})).to.deep.equal(
      await aggregateFrom(here.source, grouped, options, scope, {signal}),
    );
    const part = {from: 9, to: 10};
    const members = await membersFrom(there.source, nps, part, {}, scope, {signal});
    expect(members).to.deep.equal(await membersFrom(here.source, nps, part, {}, scope, {signal}));
    expect(members).to.have.property('ids').that.is.not.empty;
    there.release();
    here.release();
  });
});
