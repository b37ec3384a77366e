import {expect} from '@open-wc/testing';
import {readIso} from 'keepwell/metrics/table';
import {floatAt, instantAt} from '#internal/data-adapters/kernel/formats/byte-floats.js';

const encoder = new TextEncoder();
/** What is read of a text that stands among others. */
const of =
  (read: typeof floatAt) =>
  (text: string): number => {
    const bytes = encoder.encode(`1${text}1`);
    return read(bytes, 1, bytes.length - 1);
  };
const float = of(floatAt);
const moment = of(instantAt);

/** Pseudo-random numbers from 0 to 1, the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('floats in bytes', () => {
  it('are numbers as they are written plainly', () => {
    for (const text of ['0', '7', '-0', '12.50', '-0.1', '0.30000', '123456789012345', '1767225600000', '99.999999']) {
      expect(Object.is(float(text), Number(text)), text).to.equal(true);
    }
  });

  it('are left to others where they are written otherwise', () => {
    for (const text of [
      '',
      '-',
      '.',
      '1.',
      '.5',
      '+1',
      '01',
      '-01',
      '1e3',
      ' 1',
      '1 ',
      '1,5',
      '--1',
      '1-',
      'Infinity',
    ]) {
      expect(float(text), text).to.deep.equal(NaN);
    }
    for (const text of ['1234567890123456', '0.1234567890123456', '12345678.90123456']) {
      expect(float(text), text).to.deep.equal(NaN);
    }
  });

  it('are what Number makes of them, or left to it', () => {
    const random = randomFrom(20_260_303);
    let read = 0;
    for (let run = 0; run < 50_000; run++) {
      const digits = (most: number): string => String(Math.floor(random() * 10 ** Math.ceil(random() * most)));
      const text = `${random() < 0.3 ? '-' : ''}${digits(12)}${random() < 0.7 ? `.${digits(7)}` : ''}`;
      const value = float(text);
      if (Number.isNaN(value)) continue;
      read++;
      expect(Object.is(value, Number(text)), text).to.equal(true);
    }
    expect(read).to.be.above(30_000);
  });
});

describe('moments in bytes', () => {
  it('are those of ISO 8601 in UTC, to the minute, the second or the ms', () => {
    for (const text of [
      '2026-01-31T09:08Z',
      '2026-01-31T09:08:07Z',
      '2026-01-31T09:08:07.123Z',
      '2024-02-29T23:59:59.999Z',
      '1900-02-28T00:00:00Z',
      '0000-01-01T00:00:00.001Z',
      '9999-12-31T23:59:59Z',
    ]) {
      expect(moment(text), text).to.equal(Date.parse(text));
    }
  });

  it('are left to others where they are written otherwise, or are none', () => {
    for (const text of [
      '2026-01-31T09:08:07+00:00',
      '2026-01-31T09:08:60Z',
      '2026-01-31T09:60:00Z',
      '2026-01-31T24:00:00Z',
      '2026-02-30T09:08:07Z',
      '2026-13-01T09:08:07Z',
      '2026-00-01T09:08:07Z',
      '2026-01-00T09:08:07Z',
      '2026-01-31 09:08:07Z',
      '2026-01-31T09:08:07z',
      '2026-01-31T09:08:07.12Z',
      '2026-01-31T09:08:07,123Z',
      '20x6-01-31T09:08:07.123Z',
      '2026-01-31T09:08:07.12xZ',
      '2026-01-31T09:08:07.1x3Z',
      '+026-01-31T09:08:07Z',
      '2026-01-31T09:60Z',
      '2026-01-31T09-08Z',
      '2026-01-31T09:08+',
      '2026-01-31T09:0xZ',
      '2026-01-31T09:08-07Z',
    ]) {
      expect(moment(text), text).to.deep.equal(NaN);
    }
  });

  it('are what the core reads, or left to it, in any order', () => {
    const random = randomFrom(20_260_304);
    let read = 0;
    for (let run = 0; run < 50_000; run++) {
      const days = [27, 28, 29, 30, 31, 32, 1, 10];
      const two = (most: number): string => String(Math.floor(random() * most)).padStart(2, '0');
      const year = [1900, 2000, 2023, 2024, 2026, 99, 0][Math.floor(random() * 7)]!;
      const date = `${String(year).padStart(4, '0')}-${two(14)}-${days[Math.floor(random() * days.length)]}`;
      const seconds = `:${two(62)}${random() < 0.5 ? `.${two(100)}${Math.floor(random() * 10)}` : ''}`;
      const text = `${date}T${two(25)}:${two(61)}${random() < 0.7 ? seconds : ''}Z`;
      const value = moment(text);
      if (Number.isNaN(value)) continue;
      read++;
      expect(value, text).to.equal(readIso(text));
    }
    expect(read).to.be.above(20_000);
  });
});
