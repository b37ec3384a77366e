import {expect} from '@open-wc/testing';
import {within} from '#internal/data-adapters/kernel/within.js';

const late = (): Error => new Error('late');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('waiting within limits', () => {
  it('gives what was waited for', async () => {
    const {signal} = new AbortController();
    expect(await within(Promise.resolve(7), {signal, limit: 1000, late})).to.equal(7);
  });

  it('ends when the time is over', async () => {
    const {signal} = new AbortController();
    const error = await caught(within(new Promise(() => undefined), {signal, limit: 1, late}));
    expect(error).to.have.property('message', 'late');
  });

  it('ends with an abort, also one that was before, whatever has come', async () => {
    const reason = new Error('not wanted any more');
    const later = new AbortController();
    const waiting = caught(within(new Promise(() => undefined), {signal: later.signal, limit: 1000, late}));
    later.abort(reason);
    expect(await waiting).to.equal(reason);
    const {signal} = later;
    expect(await caught(within(Promise.resolve(7), {signal, limit: 1000, late}))).to.equal(reason);
  });

  it('leaves no failure unheard that comes after an abort', async () => {
    // An unheard one is an error in the console, and that fails this test.
    const failing = pause(1).then(() => Promise.reject(new Error('read')));
    await caught(within(failing, {signal: AbortSignal.abort(), limit: 1000, late}));
    await pause(50);
  });
});
