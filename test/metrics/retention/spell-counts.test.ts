import {expect} from '@open-wc/testing';
import {sortedNumbers} from 'keepwell/metrics/retention/sorted-numbers';
import {SpellCounts, type SpellColumns} from 'keepwell/metrics/retention/spell-counts';
import {countDurations, kaplanMeier, seededRandom} from 'keepwell/metrics/statistics';

const names = ['c', 'a', 'b'];
const dictionary = {
  size: names.length,
  find: (value: string) => names.indexOf(value),
  value: (code: number) => names[code] ?? null,
};

/** Columns of plain numbers. */
function columns(
  durations: readonly number[],
  statuses: readonly number[],
  more: {
    readonly entries?: readonly number[];
    readonly weights?: readonly number[];
    readonly codes?: readonly number[];
  } = {},
): SpellColumns {
  const {entries, weights, codes} = more;
  return {
    durations: Float64Array.from(durations),
    statuses: Int8Array.from(statuses),
    ...(entries && {entries: Float64Array.from(entries)}),
    ...(weights && {weights: Float64Array.from(weights)}),
    ...(codes && {groups: {codes: Int32Array.from(codes), dictionary}}),
  };
}

function counted(...chunks: readonly SpellColumns[]) {
  const counts = new SpellCounts();
  for (const chunk of chunks) counts.add(chunk);
  return counts.result();
}

describe('spell counts', () => {
  it('are of very long spells too: 2 ** 17 is the first whole one without a place of its own', () => {
    const durations = [2 ** 17 + 1, 2 ** 17 - 1, 2 ** 17, 2 ** 17, 2 ** 17 + 0.5];
    const [{times, events, censored}] = counted(columns(durations, [1, 1, 1, 0, 0])) as [ReturnType<typeof counted>[0]];
    expect({times, events, censored}).to.deep.equal({
      times: [2 ** 17 - 1, 2 ** 17, 2 ** 17 + 0.5, 2 ** 17 + 1],
      events: [1, 1, 0, 1],
      censored: [0, 1, 1, 0],
    });
  });

  it('are those of the plain count, whole and not, weighted or not, with late entry or without, in any cut', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round++) {
      const [fractions, late, weighted, grouped] = [random() < 0.5, random() < 0.5, random() < 0.5, random() < 0.5];
      const size = Math.floor(random() * 150);
      const make = (value: () => number): number[] => Array.from({length: size}, value);
      const durations = make(() => {
        if (random() < 0.03) return NaN;
        const duration = random() * 30;
        if (!fractions || random() < 0.5) return Math.floor(duration);
        return Math.round(duration * 8) / 8 + (random() < 0.1 ? 140_000 : 0);
      });
      const statuses = make(() => (random() < 0.5 ? 1 : 0));
      // A late entry before the event: a row that never was under observation leaves no trace of its entry.
      const entries = durations.map((duration) =>
        late && random() < 0.5 ? Math.floor(random() * Math.ceil(duration)) : 0,
      );
      const weights = make(() => (weighted ? Math.floor(random() * 4) / 2 : 1));
      const codes = make(() => (grouped ? Math.floor(random() * 4) - 1 : -1));
      const counts = new SpellCounts();
      for (let from = 0; from < size;) {
        const to = from + 1 + Math.floor(random() * 50);
        const cut = <T>(values: readonly T[]): T[] => values.slice(from, to);
        counts.add(
          columns(cut(durations), cut(statuses), {entries: cut(entries), weights: cut(weights), codes: cut(codes)}),
        );
        if (random() < 0.2) counts.result();
        from = to;
      }
      for (const {group, ...own} of counts.result()) {
        const rows = codes.flatMap((code, row) => (code === (group === null ? -1 : names.indexOf(group)) ? [row] : []));
        const of = <T>(values: readonly T[]): T[] => rows.map((row) => values[row]!);
        const isLate = rows.some((row) => entries[row]! > 0 && weights[row]! > 0);
        const plain = countDurations({
          durations: of(durations),
          status: of(statuses),
          frequency: of(weights),
          ...(isLate && {entry: of(entries)}),
        });
        expect(own, `round ${round}, group ${String(group)}`).to.deep.equal(plain);
      }
    }
  });

  it('name groups in order, those without one last', () => {
    const groups = counted(columns([1, 2, 3, 4], [1, 1, 1, 1], {codes: [0, -1, 2, 1]}));
    expect(groups.map(({group, times}) => [group, times])).to.deep.equal([
      ['a', [4]],
      ['b', [3]],
      ['c', [1]],
      [null, [2]],
    ]);
  });

  it('leave out rows without a duration, of no weight, or that ended before they came into view', () => {
    const [all] = counted(
      columns([NaN, -1, Infinity, 3, 5, 5], [1, 1, 1, 1, 1, 0], {
        entries: [0, 0, 0, 0, 5, 2],
        weights: [1, 1, 1, 0, 1, 1],
      }),
    );
    expect(all).to.deep.equal({
      group: null,
      times: [5],
      events: [0],
      censored: [1],
      entries: {times: [2], counts: [1]},
      leftOut: 5,
    });
  });

  it('count who ends at 0, but not where others come into view late', () => {
    const atOnce = columns([0, 2], [1, 1]);
    expect(counted(atOnce)[0]).to.deep.include({times: [0, 2], leftOut: 0});
    const late = columns([3], [1], {entries: [1]});
    expect(counted(atOnce, late)[0]).to.deep.include({
      times: [2, 3],
      leftOut: 1,
      entries: {times: [0, 1], counts: [1, 1]},
    });
  });

  it('sum weights exactly, whatever their order', () => {
    const weights = Array.from({length: 500}, (_, i) => 0.1 + (i % 7) / 10);
    const ones = weights.map(() => 1);
    const forth = counted(columns(ones, ones, {weights}));
    const back = counted(columns(ones, ones, {weights: [...weights].reverse()}));
    expect(forth).to.deep.equal(back);
    expect(forth[0]!.events[0]).to.be.closeTo(
      weights.reduce((a, b) => a + b),
      1e-6,
    );
  });

  it('make the curve of the plain count of many', () => {
    const random = seededRandom(3);
    const durations = Array.from({length: 20_000}, () => -100 * Math.log(1 - random()));
    const statuses = durations.map(() => (random() < 0.6 ? 1 : 0));
    const [all] = counted(
      columns(durations.slice(0, 9000), statuses.slice(0, 9000)),
      columns(durations.slice(9000), statuses.slice(9000)),
    );
    expect(kaplanMeier(all!)).to.deep.equal(kaplanMeier(countDurations({durations, status: statuses})));
  });
});

describe('sorted numbers', () => {
  const random = seededRandom(11);
  const make = (size: number, value: (i: number) => number): Float64Array =>
    Float64Array.from({length: size}, (_, i) => value(i));
  const samples = {
    few: make(10, () => random()),
    even: make(5000, () => random() * 1e6),
    skewed: make(5000, () => Math.exp(40 * random() - 20)),
    'one far away': make(5000, (i) => (i === 77 ? 1e12 : random())),
    equal: make(5000, () => 0.5),
    descending: make(5000, (i) => 0.5 - i),
    none: new Float64Array(0),
  };
  for (const [name, sample] of Object.entries(samples)) {
    it(`ascend: ${name}`, () => {
      const given = sample.slice();
      expect([...sortedNumbers(sample)]).to.deep.equal([...given].sort((a, b) => a - b));
      expect(sample).to.deep.equal(given);
    });
  }
});
