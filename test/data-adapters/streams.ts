// What holds for each source of rows that keep coming, however they come.
import {expect} from '@open-wc/testing';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import {measureFrom, type Source} from 'keepwell/data-adapters';
import {nps} from 'keepwell/metrics';
import {scopeOf} from 'keepwell/metrics/kernel';
import {accounts} from 'keepwell/metrics/tables';
import {scoreOf} from '../element/gauge.js';
import {shows} from '../element/shown.js';
import {readAll, until, valuesOf} from './reading.js';

/** The score of the rows that are there. */
export function ask(source: Source): ReturnType<typeof measureFrom<typeof nps>> {
  return measureFrom(source, nps, {}, scopeOf({asOf: 0}), {signal: new AbortController().signal});
}

/** Waits for the thousand accounts that the test server sends: each is there once, in order. */
export async function losesNothing(source: Source): Promise<void> {
  const names = accounts.pick('account');
  const all = Array.from({length: 1000}, (_, i) => `a${i + 1}`);
  await until(async () => (await readAll(source, names)).length >= all.length);
  const {chunks, quality} = await readAll(source, names);
  expect(valuesOf(chunks, 'account')).to.deep.equal(all);
  expect(quality).to.deep.include({read: 1000, malformed: null});
}

/**
 * Waits until a gauge shows something: `stale`, `failed`, or a value as `value +100`.
 * @param go lets the server go on, which is done once each of what is shown on the way has been seen
 * @returns what it showed of these
 */
export async function shownUntil(element: NpsGauge, last: string, go: () => Promise<void>): Promise<string[]> {
  const shown: string[] = [];
  await until(async () => {
    const state = shows(element) === 'value' ? `value ${scoreOf(element)}` : shows(element);
    if (!/^(value|stale|failed)/.test(state) || shown.includes(state)) return false;
    shown.push(state);
    if (state !== last) await go();
    return state === last;
  });
  return shown;
}
