import {expect} from '@open-wc/testing';
import {adapters, sharedSource, type SharedSource, type Source} from 'keepwell/data-adapters';
import {events, responses, subscriptions} from 'keepwell/metrics/tables';
import {dataErrorOf, failureOf, frozen, numbersOf, readAll, valuesOf} from '../data-adapters/reading.js';
import {samples, type SampleRows} from './adapter-samples.js';

const rows: SampleRows = frozen([
  {user: 'ann', at: '2026-01-01T00:00:00Z', event: 'login', value: 1},
  {user: 'bob', at: '2026-01-01T02:00:00+02:00', event: null, value: null},
  {user: 'ann', at: '2026-01-03T00:00Z', event: 'order', value: 2.5},
]);
const columns = ['user', 'at', 'event', 'value'];
const day = Date.UTC(2026, 0, 1);

/** Each adapter, and each behind what shares it between widgets. */
const ways = [
  ['', (source: Source) => source],
  [', shared', (source: Source) => shared(source)],
] as const;

const opened: SharedSource[] = [];

function shared(source: Source): SharedSource {
  const one = sharedSource(source);
  opened.push(one);
  return one;
}

afterEach(() => {
  for (const source of opened.splice(0)) source.close();
});

for (const {id} of adapters) {
  for (const [way, through] of ways) {
    describe(`adapter ${id}${way}`, () => {
      const sample = samples[id]!;
      const of = async (given: SampleRows, names: readonly string[] = columns): Promise<Source> =>
        through(await sample.of(given, names));

      it('has a sample', () => {
        expect(Object.keys(samples)).to.contain(id);
      });

      it('says its id', async () => {
        expect(await of(rows)).to.have.property('id', id);
      });

      it('gives the rows of a table', async () => {
        const {chunks, quality} = await readAll(await of(rows), events);
        expect(valuesOf(chunks, 'user')).to.deep.equal(['ann', 'bob', 'ann']);
        expect(valuesOf(chunks, 'event')).to.deep.equal(['login', null, 'order']);
        expect(valuesOf(chunks, 'account')).to.deep.equal([null, null, null]);
        expect(numbersOf(chunks, 'at')).to.deep.equal([day, day, day + 2 * 86_400_000]);
        expect(numbersOf(chunks, 'value')).to.deep.equal([1, NaN, 2.5]);
        expect(quality).to.deep.equal({read: 3, kept: 3, columns: {}, malformed: null, ignored: []});
      });

      it('gives them again', async () => {
        const source = await of(rows);
        const first = await readAll(source, events);
        const second = await readAll(source, events);
        expect(valuesOf(second.chunks, 'user')).to.deep.equal(valuesOf(first.chunks, 'user'));
        expect(second.chunks[0]!.user.dictionary).to.equal(first.chunks[0]!.user.dictionary);
      });

      it('gives no chunk for no rows, and none of a table that it does not have', async () => {
        expect((await readAll(await of([]), events)).chunks).to.deep.equal([]);
        const among = [responses.pick('score'), events];
        expect((await readAll(await of(rows), responses, {among})).chunks).to.deep.equal([]);
      });

      it('gives many rows in chunks of at most 65,536, in order, and tells how far it is', async () => {
        const many = Array.from({length: 20_001}, (_, i) => ({user: `u${i % 700}`, at: '2026-01-01T00:00Z', value: i}));
        const progress: number[] = [];
        const source = await of(many, ['user', 'at', 'value']);
        const {chunks, quality} = await readAll(source, events, {onProgress: (count) => progress.push(count)});
        expect(numbersOf(chunks, 'value')).to.deep.equal(many.map(({value}) => value));
        expect(valuesOf(chunks, 'user')).to.deep.equal(many.map(({user}) => user));
        expect(Math.max(...chunks.map(({length}) => length))).to.be.at.most(65_536);
        expect(quality.kept).to.equal(20_001);
        expect(progress).to.deep.equal([...progress].sort((a, b) => a - b));
        expect(progress.at(-1)).to.equal(20_001);
      });

      it('stops at once when it is aborted: before, and while it reads', async () => {
        const source = through(await sample.endless());
        const reason = new Error('enough');
        expect(await failureOf(readAll(source, events, {signal: AbortSignal.abort(reason)}))).to.equal(reason);
        for (const wait of [0, 60]) {
          const controller = new AbortController();
          // Counted in turns of the page, 4 ms each: a busy machine slows them as it slows the reading.
          let turns = 0;
          let counting: ReturnType<typeof setInterval> | undefined;
          controller.signal.addEventListener('abort', () => (counting = setInterval(() => turns++, 4)));
          const abort = (): void => {
            controller.abort(reason);
          };
          let chunks = 0;
          const reading = (async () => {
            for await (const {chunk} of source.chunks(events, {signal: controller.signal, among: [events]})) {
              chunks += Math.min(chunk.length, 1);
              abort();
            }
          })();
          setTimeout(abort, wait);
          expect(await failureOf(reading)).to.equal(reason);
          clearInterval(counting);
          expect(turns).to.be.below(60);
          expect(chunks).to.be.at.most(1);
        }
      });

      for (const [what, [failing, code]] of Object.entries(sample.failing)) {
        it(`fails for ${what} with the code ${code}, and again when asked again`, async () => {
          const source = through(await failing());
          const errors = [await dataErrorOf(readAll(source, events)), await dataErrorOf(readAll(source, events))];
          for (const error of errors) {
            expect(error.code).to.equal(code);
            expect(error.message).to.match(/^\[.+\] .+: expected .+, got .+/);
            expect(error.message + String(error.cause)).not.to.match(/secret|\.js:\d|alert\(1\)/);
          }
        });
      }

      it('tells which columns are missing', async () => {
        const error = await dataErrorOf(readAll(await of(rows), subscriptions));
        expect(error.code).to.equal('wrong-columns');
        expect(error.message)
          .to.contain('"account", "amount", "start" missing')
          .and.to.contain('"user", "at", "event", "value"');
      });

      it('does not mix what is asked at the same time', async () => {
        const source = await of(rows);
        const among = [responses.pick('score'), events];
        const [first, second, third, none] = await Promise.all([
          readAll(source, events),
          readAll(source, events.pick('value', 'at', 'user')),
          readAll(source, events, {among}),
          readAll(source, responses, {among}),
        ]);
        for (const {chunks} of [first, second, third]) {
          expect(numbersOf(chunks, 'value')).to.deep.equal([1, NaN, 2.5]);
          expect(valuesOf(chunks, 'user')).to.deep.equal(['ann', 'bob', 'ann']);
        }
        expect(none.length).to.equal(0);
      });

      it('counts what it cannot read, and says where', async () => {
        const hostile = [
          {user: 'ann', at: '2026-01-01T00:00Z', value: 1},
          {user: null, at: '2026-01-01T00:00Z', value: 2},
          {user: 'bob', at: 'yesterday', value: 3},
          {user: 'eve', at: '2026-01-01T00:00Z', value: '1,234'},
          {user: 'kim', at: '2026-02-30T00:00Z', value: 5},
        ];
        const {chunks, quality} = await readAll(await of(hostile, ['user', 'at', 'value']), events);
        expect(valuesOf(chunks, 'user')).to.deep.equal(['ann', 'eve']);
        expect(numbersOf(chunks, 'value')).to.deep.equal([1, NaN]);
        expect(quality).to.deep.include({read: 5, kept: 2});
        expect(quality.columns.user).to.deep.include({dropped: 1, example: {row: 2, got: 'nothing'}});
        expect(quality.columns.at).to.deep.include({dropped: 2, example: {row: 3, got: '"yesterday"'}});
        expect(quality.columns.value).to.deep.include({emptied: 1, example: {row: 4, got: '"1,234"'}});
      });

      it('takes text for a number only where the format knows no numbers', async () => {
        const {chunks} = await readAll(await of([{user: 'u', at: '2026-01-01T00:00Z', value: '7'}]), events);
        expect(numbersOf(chunks, 'value')).to.deep.equal([sample.isTyped ? NaN : 7]);
      });

      it('takes labels for text, whatever they look like', async () => {
        const labels = [
          '__proto__',
          'constructor',
          'toString',
          '<img src=x onerror=alert(1)>',
          'O\'Brien "q"',
          'a,b;c',
          '=1+1',
          'ع 日本 👩‍👩‍👧',
          'x'.repeat(5000),
        ];
        const given = [...labels, ...labels].map((user) => ({user, at: '2026-01-01T00:00Z'}));
        const {chunks, quality} = await readAll(await of(given, ['user', 'at']), events);
        expect(valuesOf(chunks, 'user')).to.deep.equal([...labels, ...labels]);
        expect(chunks[0]!.user.dictionary.size).to.equal(labels.length);
        expect(quality.kept).to.equal(2 * labels.length);
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      });

      it('takes columns that are called like a part of an object for columns', async () => {
        const given = [
          JSON.parse('{"__proto__":"p","constructor":"c","user":"u","at":"2026-01-01T00:00Z"}') as SampleRows[0],
        ];
        const {quality} = await readAll(await of(given, ['__proto__', 'constructor', 'user', 'at']), events);
        expect(quality).to.deep.include({kept: 1, ignored: ['__proto__', 'constructor']});
      });
    });
  }
}
