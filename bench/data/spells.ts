import {DAY} from './events.js';
import {jsonRows} from './json-rows.js';
import {randomFrom} from './random.js';

/** How long something took, or was watched without having come to its end. */
export interface Spells {
  /** Days. */
  readonly duration: Float64Array;
  /** 1 where the end was seen, 0 where it had not come yet (censored). */
  readonly status: Int8Array;
}

export interface SpellRow {
  readonly duration: number;
  readonly status: boolean;
}

/** Times to the end are Weibull's, half of them in the first 200 days; people are watched for up to three years. */
export function generateSpells(length: number, whole: boolean): Spells {
  const random = randomFrom(2);
  const duration = new Float64Array(length);
  const status = new Int8Array(length);
  for (let i = 0; i < length; i++) {
    const end = 300 * (-Math.log(1 - random())) ** 1.2;
    const watched = 1095 * random();
    const days = Math.min(end, watched);
    duration[i] = whole ? Math.floor(days) : Math.floor(days * DAY) / DAY;
    status[i] = end <= watched ? 1 : 0;
  }
  return {duration, status};
}

export function spellRows({duration, status}: Spells): () => SpellRow[] {
  return jsonRows(duration.length, (i) => ({duration: duration[i]!, status: status[i] === 1}));
}
