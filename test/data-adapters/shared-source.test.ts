import {expect} from '@open-wc/testing';
import {csv, DataError, json, membersFrom, memory, sharedSource, type Source} from 'keepwell/data-adapters';
import {scopeOf} from 'keepwell/metrics/kernel';
import {readRows, namesIn, noRows, Dictionaries, type Columns, type ReadRows, type Table} from 'keepwell/metrics/table';
import {accounts, events, opportunities, responses} from 'keepwell/metrics/tables';
import {nps} from 'keepwell/metrics/voice/nps';
import {dataErrorOf, failureOf, numbersOf, readAll, until, valuesOf, serve} from './reading.js';

const scores = responses.pick('score');
const text = 'score,account\n1,a\nx,b\n3,a\n';

/** A source that counts what it is asked, gives a row whenever it is told, and sees when it is left. */
function slowSource(failure?: () => Error | undefined): Source & {reads: number; left: number; next(): void} {
  let wake = (): void => undefined;
  const source = {
    id: 'slow',
    reads: 0,
    left: 0,
    next: () => wake(),
    async *chunks<C extends Columns>(
      table: Table<string, C>,
      {signal}: {signal: AbortSignal},
    ): AsyncGenerator<ReadRows<C>> {
      source.reads++;
      signal.addEventListener('abort', () => source.left++);
      for (let row = 0; row < 3; row++) {
        await new Promise<void>((resolve, reject) => {
          wake = resolve;
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
        const error = failure?.();
        if (error) throw error;
        yield readRows(table, [{score: row}], namesIn(table, ['score']), {dictionaries: new Dictionaries()});
      }
    },
  };
  return source;
}

describe('shared source', () => {
  it('asks once for fifty readers at the same time, and once more for none of those who come later', async () => {
    const {url, requests} = await serve([{body: text, delay: 50}]);
    const source = sharedSource(csv.open({url}));
    const all = await Promise.all(Array.from({length: 50}, () => readAll(source, scores)));
    for (const {chunks} of all) expect(numbersOf(chunks, 'score')).to.deep.equal([1, NaN, 3]);
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([1, NaN, 3]);
    expect(await requests()).to.have.length(1);
  });

  it('asks once for readers of different columns, and tells each the quality of its own', async () => {
    const {url, requests} = await serve([{body: text}]);
    const source = sharedSource(csv.open({url}));
    const first = await readAll(source, responses.pick('account'));
    const second = await readAll(source, responses.pick('score', 'account'));
    expect(valuesOf(first.chunks, 'account')).to.deep.equal(['a', 'b', 'a']);
    expect(first.quality.columns).to.deep.equal({});
    expect(second.quality.columns.score).to.deep.include({emptied: 1});
    expect(await requests()).to.have.length(1);
  });

  it('keeps no text of keys that nobody asks for, apart from what the page keeps itself', async () => {
    const {url} = await serve([{body: text}]);
    const ofFile = new Dictionaries();
    await readAll(sharedSource(csv.open({url, dictionaries: ofFile})), scores);
    expect(ofFile.of('account').size).to.equal(2);
    const ofPage = new Dictionaries();
    const source = sharedSource(memory.open({data: [{score: 1, account: 'a'}], dictionaries: ofPage}));
    await readAll(source, scores);
    expect(ofPage.of('account').size).to.equal(0);
    expect(valuesOf((await readAll(source, responses.pick('account'))).chunks, 'account')).to.deep.equal(['a']);
  });

  it('asks once for a reader of two tables, of which the rows are the second', async () => {
    const {url, requests} = await serve([{body: 'user,at,account\nu,2026-01-01T00:00Z,a\n'}]);
    const source = sharedSource(csv.open({url}));
    const among = [accounts.pick('account', 'start'), events.pick('user', 'at')];
    expect((await readAll(source, accounts, {among})).length).to.equal(0);
    expect((await readAll(source, events, {among})).length).to.equal(1);
    expect(await requests()).to.have.length(1);
  });

  it('asks again where rows without a table are another table for another reader', async () => {
    const {url, requests} = await serve([{body: 'user,at,account,score\nu,2026-01-01T00:00Z,a,3\n'}]);
    const source = sharedSource(csv.open({url}));
    expect(valuesOf((await readAll(source, events)).chunks, 'user')).to.deep.equal(['u']);
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([3]);
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([3]);
    expect(valuesOf((await readAll(source, events)).chunks, 'user')).to.deep.equal(['u']);
    expect(await requests()).to.have.length(2);
  });

  it('asks once for all tables of a document, whose keys join by code', async () => {
    const body = JSON.stringify({
      events: [{user: 'u', at: '2026-01-01T00:00Z', account: 'b'}],
      accounts: [{account: 'a'}, {account: 'b'}],
    });
    const {url, requests} = await serve([{body}]);
    const source = sharedSource(json.open({url}));
    const first = await readAll(source, accounts);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = await readAll(source, events);
    const [chunk] = second.chunks;
    expect(chunk!.account.dictionary).to.equal(first.chunks[0]!.account.dictionary);
    expect(valuesOf(second.chunks, 'account')).to.deep.equal(['b']);
    expect(await requests()).to.have.length(1);
  });

  it('does without a required column that its reader does not ask for', async () => {
    const data = [{amount: 5, status: 'won', x: 1}, {amount: 7}];
    const source = sharedSource(memory.open({data}));
    const {chunks, quality} = await readAll(source, opportunities.pick('amount', 'status'));
    expect(numbersOf(chunks, 'amount')).to.deep.equal([5]);
    expect(quality).to.deep.include({read: 2, kept: 1, ignored: ['x']});
    expect(await dataErrorOf(readAll(source, opportunities))).to.have.property('code', 'wrong-columns');
  });

  it('leaves a row out for all readers, so that all count the same', async () => {
    const data = [
      {user: 'u', at: '2026-01-01T00:00Z', account: 'a'},
      {account: 'b', at: '2026-01-01T00:00Z'},
    ];
    const {chunks, quality} = await readAll(sharedSource(memory.open({data})), events.pick('account'));
    expect(valuesOf(chunks, 'account')).to.deep.equal(['a']);
    expect(quality.columns).to.have.all.keys('user');
  });

  it('gives each reader every chunk, also to one who comes in the middle, and tells how far it is', async () => {
    const slow = slowSource();
    const source = sharedSource(slow);
    const progress: number[] = [];
    const first = readAll(source, scores, {onProgress: (rows) => progress.push(rows)});
    await until(() => slow.reads === 1);
    slow.next();
    await until(() => progress.length === 1);
    const second = readAll(source, scores);
    const third = readAll(source, scores);
    await new Promise((resolve) => setTimeout(resolve));
    slow.next();
    await until(() => progress.length === 2);
    slow.next();
    for (const reader of [first, second, third])
      expect(numbersOf((await reader).chunks, 'score')).to.deep.equal([0, 1, 2]);
    expect(progress).to.deep.equal([1, 2, 3]);
    expect(slow.reads).to.equal(1);
  });

  it('lets each reader stop at once, and goes on for the others', async () => {
    const slow = slowSource();
    const source = sharedSource(slow);
    const controller = new AbortController();
    const reason = new Error('gone');
    const first = failureOf(readAll(source, scores, {signal: controller.signal}));
    const second = readAll(source, scores);
    await until(() => slow.reads === 1);
    controller.abort(reason);
    expect(await first).to.equal(reason);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(slow.left).to.equal(0);
    const done = second.then(() => (slow.reads = -1));
    await until(() => {
      slow.next();
      return slow.reads === -1;
    });
    await done;
    expect((await second).length).to.equal(3);
  });

  it('ends the reading when the last reader has gone, and begins anew for the next', async () => {
    const slow = slowSource();
    const source = sharedSource(slow);
    const controllers = [new AbortController(), new AbortController()];
    const readers = controllers.map(({signal}) => failureOf(readAll(source, scores, {signal})));
    await until(() => slow.reads === 1);
    for (const controller of controllers) controller.abort();
    await Promise.all(readers);
    await until(() => slow.left === 1);
    void readAll(source, scores).catch(() => undefined);
    await until(() => slow.reads === 2);
    slow.next();
  });

  it('does not begin anew for a reader who is back in the same task', async () => {
    const slow = slowSource();
    const source = sharedSource(slow);
    const controller = new AbortController();
    const first = failureOf(readAll(source, scores, {signal: controller.signal}));
    await until(() => slow.reads === 1);
    controller.abort();
    const second = readAll(source, scores);
    await first;
    await until(() => {
      slow.next();
      return Promise.race([
        second.then(() => true),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false))),
      ]);
    });
    expect(slow.reads).to.equal(1);
    expect(slow.left).to.equal(0);
  });

  it('ends a request that nobody waits for', async () => {
    const {url, requests} = await serve([{body: text, held: 0}]);
    const source = sharedSource(csv.open({url}));
    const controller = new AbortController();
    const reading = failureOf(readAll(source, scores, {signal: controller.signal}));
    await until(async () => (await requests()).length === 1);
    controller.abort();
    await reading;
    await until(async () => (await requests())[0]!.aborted);
  });

  it('ends a connection whose rows nobody wanted', async () => {
    const body = ['user,at\n', ...Array.from({length: 20}, () => 'u,2026-01-01T00:00Z\n'.repeat(1000))];
    const {url, requests} = await serve([{body, held: body.length}]);
    const source = sharedSource(csv.open({url}));
    expect((await readAll(source, accounts, {among: [accounts, events]})).length).to.equal(0);
    await until(async () => (await requests())[0]!.aborted);
  });

  it('forgets a failure: all who read get it, the next one tries again', async () => {
    const {url, requests} = await serve([{status: 404, delay: 50}, {body: text}]);
    const source = sharedSource(csv.open({url}));
    const errors = await Promise.all([1, 2, 3].map(() => dataErrorOf(readAll(source, scores))));
    expect(errors.map(({code}) => code)).to.deep.equal(['not-found', 'not-found', 'not-found']);
    expect((await readAll(source, scores)).length).to.equal(3);
    expect(await requests()).to.have.length(2);
  });

  it('forgets a failure in the middle too', async () => {
    const {url, requests} = await serve([{body: text, cut: true}, {body: text}]);
    const source = sharedSource(csv.open({url}));
    expect(await dataErrorOf(readAll(source, scores))).to.have.property('code', 'network');
    expect((await readAll(source, scores)).length).to.equal(3);
    expect(await requests()).to.have.length(2);
  });

  it('forgets everything when it is refused', async () => {
    const refusal: {error?: DataError} = {};
    const slow = slowSource(() => refusal.error);
    const source = sharedSource(slow);
    const read = async (table: Table): Promise<unknown> => {
      const reading = readAll(source, table).then(
        () => 'rows',
        (error: unknown) => error,
      );
      let result: unknown;
      void reading.then((outcome) => (result = outcome));
      await until(() => {
        slow.next();
        return result !== undefined;
      });
      return result;
    };
    await read(scores);
    await read(scores);
    expect(slow.reads).to.equal(1);
    refusal.error = new DataError('unauthorized', 'no');
    expect(await read(accounts)).to.equal(refusal.error);
    expect(await read(scores)).to.equal(refusal.error);
    expect(slow.reads).to.equal(3);
  });

  it('reads anew when it is told to, and tells who listens', async () => {
    const {url, requests} = await serve([{body: 'score\n1\n'}, {body: 'score\n2\n'}]);
    const source = sharedSource(csv.open({url}));
    let told = 0;
    const forget = source.subscribe(() => told++);
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([1]);
    source.reload();
    expect(told).to.equal(1);
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([2]);
    forget();
    source.reload();
    expect(told).to.equal(1);
    expect(await requests()).to.have.length(2);
  });

  it('lets who reads go on when it is told to read anew', async () => {
    const slow = slowSource();
    const source = sharedSource(slow);
    const first = readAll(source, scores);
    await until(() => slow.reads === 1);
    slow.next();
    source.reload();
    let isDone = false;
    void first.then(() => (isDone = true));
    await until(() => {
      slow.next();
      return isDone;
    });
    expect((await first).length).to.equal(3);
    expect(slow.left).to.equal(0);
  });

  it('passes on what an engine answers, and what a source tells', async () => {
    let listener = (): void => undefined;
    let isSubscribed = false;
    const answer = {aggregate: {n: 1}, quality: {responses: {...noRows, read: 1, kept: 1}}};
    const source = sharedSource({
      ...slowSource(),
      aggregate: (metric) => Promise.resolve(metric === 'nps' ? answer : undefined),
      members: (metric, part) =>
        Promise.resolve(metric === 'nps' ? {by: 'respondent', ids: [JSON.stringify(part)]} : undefined),
      subscribe: (given) => {
        listener = given;
        isSubscribed = true;
        return () => (isSubscribed = false);
      },
    });
    const {signal} = new AbortController();
    expect(await source.aggregate!('nps', {}, {} as never, {signal, metric: nps})).to.equal(answer);
    const scope = scopeOf({asOf: 0});
    expect(await membersFrom(source, nps, {from: 9, to: 10}, {}, scope, {signal})).to.deep.equal({
      by: 'respondent',
      ids: ['{"from":9,"to":10}'],
    });
    let told = 0;
    source.subscribe(() => told++);
    listener();
    expect(told).to.equal(1);
    source.close();
    expect(isSubscribed).to.equal(false);
    expect(sharedSource(memory.open({data: []}))).not.to.have.property('aggregate');
  });

  it('keeps readers apart in a hundred random interleavings', async () => {
    const {url} = await serve([{body: [text, text.slice(14), text.slice(14)], pause: 5}]);
    let state = 7;
    const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let run = 0; run < 100; run++) {
      const source = sharedSource(csv.open({url}));
      const outcomes = Array.from({length: 4}, async () => {
        const controller = new AbortController();
        const isLeft = random() < 0.5;
        if (isLeft) setTimeout(() => controller.abort(), random() * 25);
        await new Promise((resolve) => setTimeout(resolve, random() * 20));
        try {
          const {chunks} = await readAll(source, scores, {signal: controller.signal});
          expect(numbersOf(chunks, 'score')).to.deep.equal([1, NaN, 3, 1, NaN, 3, 1, NaN, 3]);
        } catch (error) {
          if (!isLeft) throw error;
          expect(error).to.have.property('name', 'AbortError');
        }
      });
      await Promise.all(outcomes);
    }
  });
});
