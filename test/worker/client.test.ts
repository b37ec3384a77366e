// The page's end of the worker, with workers that do as they are told.
import {expect} from '@open-wc/testing';
import {WorkerClient} from '#internal/worker/client.js';
import type {Answered, Asked, BytesWanted, DeriveJob, Wanted} from '#internal/worker/job.js';
import {failureOf} from '../data-adapters/reading.js';

const job: DeriveJob = {
  metric: 'clv-btyd',
  aggregate: [],
  options: {},
  scope: {asOf: 0, timeZone: 'UTC', weekStart: 'monday', level: 0.95, minimumGroup: 0},
};

/** A worker that answers when the test says so. */
class Told extends EventTarget {
  static readonly all: Told[] = [];
  readonly asked: number[] = [];
  readonly cancelled: number[] = [];
  readonly dropped: number[] = [];
  isTerminated = false;

  constructor() {
    super();
    Told.all.push(this);
  }

  postMessage(asked: Asked): void {
    if ('id' in asked) this.asked.push(asked.id);
    else if ('cancel' in asked) this.cancelled.push(asked.cancel);
    else this.dropped.push(asked.drop);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  says(data: Answered): void {
    this.dispatchEvent(new MessageEvent('message', {data}));
  }

  asks(data: BytesWanted): void {
    this.dispatchEvent(new MessageEvent('message', {data, ports: [new MessageChannel().port1]}));
  }

  dies(message: string): void {
    this.dispatchEvent(new ErrorEvent('error', {message, cancelable: true}));
  }
}

const told = (place = -1): Told => Told.all.at(place)!;
const forever = new AbortController().signal;
const newClient = (): WorkerClient => new WorkerClient(() => new Told());

describe('the worker of the page', () => {
  beforeEach(() => {
    Told.all.length = 0;
  });

  it('is started by the first job and serves the next, in any order', async () => {
    const client = newClient();
    expect(Told.all).to.have.length(0);
    const results = [client.run(job, forever), client.run(job, forever)];
    told().says({runs: true});
    told().says({id: 2, outcome: {value: 'second'}});
    told().says({id: 1, outcome: {value: 'first'}});
    expect(await Promise.all(results)).to.deep.equal([{outcome: {value: 'first'}}, {outcome: {value: 'second'}}]);
    expect(Told.all).to.have.length(1);
    expect(told().isTerminated).to.equal(false);
  });

  it('leaves to the page what it does not know, and fails with what the job fails with', async () => {
    const client = newClient();
    const results = [client.run(job, forever), failureOf(client.run(job, forever))];
    told().says({runs: true});
    told().says({id: 1, outcome: undefined});
    told().says({id: 2, failed: {name: 'Error', message: 'no such thing', code: undefined}});
    const [unknown, failed] = await Promise.all(results);
    expect(unknown).to.equal('on the page');
    expect((failed as Error).message).to.equal('no such thing');
  });

  it('leaves everything to the page where it can not be had, and does not try again', async () => {
    let tries = 0;
    const client = new WorkerClient(() => {
      tries++;
      throw new DOMException('another origin', 'SecurityError');
    });
    expect(await client.run(job, forever)).to.equal('on the page');
    expect(await client.run(job, forever)).to.equal('on the page');
    expect(tries).to.equal(1);
  });

  it('leaves everything to the page where its file is not there', async () => {
    const client = newClient();
    const results = [client.run(job, forever), client.run(job, forever)];
    told().dies('');
    expect(await Promise.all(results)).to.deep.equal(['on the page', 'on the page']);
    expect(await client.run(job, forever)).to.equal('on the page');
    expect(Told.all).to.have.length(1);
    expect(told().isTerminated).to.equal(true);
  });

  it('is replaced when it dies, and what it had to do is done again, once', async () => {
    const client = newClient();
    const first = client.run(job, forever);
    const second = failureOf(client.run(job, forever));
    told().says({runs: true});
    told().dies('out of memory');
    expect(told(0).isTerminated).to.equal(true);
    expect(told().asked).to.deep.equal([1, 2]);
    told().says({runs: true});
    told().says({id: 1, outcome: {value: 1}});
    told().dies('out of memory');
    expect(await first).to.deep.equal({outcome: {value: 1}});
    expect(await second)
      .to.have.property('message')
      .that.equals('[worker] clv-btyd: the worker has died twice: out of memory');
    expect(await second).to.have.property('code', 'worker');
    // The next job gets a worker again.
    const third = client.run(job, forever);
    told().says({runs: true});
    told().says({id: 3, outcome: {value: 3}});
    expect(await third).to.deep.equal({outcome: {value: 3}});
    expect(Told.all).to.have.length(3);
  });

  it('is stopped when nobody waits any more for what it does, and not before', async () => {
    const client = newClient();
    const [one, other] = [new AbortController(), new AbortController()];
    const reason = new Error('enough');
    const results = [failureOf(client.run(job, one.signal)), failureOf(client.run(job, other.signal))];
    told().says({runs: true});
    one.abort(reason);
    expect(told().isTerminated).to.equal(false);
    // Too late: nobody asks.
    told().says({id: 1, outcome: {value: 1}});
    other.abort(reason);
    expect(told().isTerminated).to.equal(true);
    expect(await Promise.all(results)).to.deep.equal([reason, reason]);
    expect(await failureOf(client.run(job, one.signal))).to.equal(reason);
    expect(Told.all).to.have.length(1);
  });

  it('says whether a worker is there, when that is known', async () => {
    const client = newClient();
    const first = client.isThere();
    told().says({runs: true});
    expect(await first).to.equal(true);
    expect(await client.isThere()).to.equal(true);
    const without = newClient();
    const second = without.isThere();
    told().dies('');
    expect(await second).to.equal(false);
    expect(await without.isThere()).to.equal(false);
    expect(Told.all).to.have.length(2);
  });

  it('is kept while it holds data, and told what nobody waits for and what nobody will ask for', async () => {
    const client = newClient();
    const wanted: Wanted[] = [];
    const signals: AbortSignal[] = [];
    const drop = client.serve(
      7,
      (asked, _port, gone) => {
        wanted.push(asked);
        signals.push(gone);
      },
      100,
    );
    expect(client.served).to.equal(100);
    const controller = new AbortController();
    const rows: number[] = [];
    const failing = failureOf(client.run(job, controller.signal, (count) => rows.push(count)));
    told().says({runs: true});
    told().says({id: 1, rows: 5});
    told().asks({data: 7, accept: '*/*'});
    // Of data that are not served nothing is asked.
    told().asks({data: 8, accept: '*/*'});
    expect(rows).to.deep.equal([5]);
    expect(wanted).to.deep.equal([{data: 7, accept: '*/*'}]);
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await failing).to.equal(reason);
    expect(told().cancelled).to.deep.equal([1]);
    expect(told().isTerminated).to.equal(false);
    expect(signals[0]!.aborted).to.equal(false);
    drop();
    expect(told().dropped).to.deep.equal([7]);
    expect(client.served).to.equal(0);
    // When it dies, what is under way for it ends.
    told().dies('out of memory');
    expect(signals[0]!.aborted).to.equal(true);
  });
});
