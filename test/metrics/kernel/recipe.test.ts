// Metrics that are made of others, made again from what names them.
import {expect} from '@open-wc/testing';
import {
  aggregate,
  measureGroups,
  measurePeriods,
  measurePeriodsBy,
  nameOf,
  optionsOf,
  scopeOf,
  tablesOf,
  withSeries,
  type AnyMetric,
  type MetricName,
} from 'keepwell/metrics/kernel';
import {csat} from 'keepwell/metrics/voice/csat';
import {nps} from 'keepwell/metrics/voice/nps';
import {makeMetric} from '#internal/metrics/kernel/make-metric.js';
import {madeOf} from '#internal/metrics/kernel/recipe.js';
import {withBeside} from '#internal/metrics/kernel/with-beside.js';
import {withGroups} from '#internal/metrics/kernel/with-groups.js';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 30)});
const rules = {unit: 'month', periods: 3} as const;
const rows = {
  responses: Array.from({length: 60}, (_, i) => ({
    score: (i * 7) % 11,
    at: new Date(scope.asOf - i * 86_400_000 * 2).toISOString(),
    account: `a${String(i % 5)}`,
    kind: i % 3 === 0 ? 'csat' : 'nps',
  })),
  accounts: Array.from({length: 5}, (_, i) => ({account: `a${String(i)}`, segment: i < 3 ? 'smb' : 'enterprise'})),
};

const known = (id: string): Promise<AnyMetric | undefined> =>
  Promise.resolve([nps, csat].find((metric) => metric.id === id) as AnyMetric | undefined);

function counted(metric: AnyMetric): unknown {
  return aggregate(metric, tablesOf(metric.tables, rows), optionsOf(metric, {}), scope);
}

describe('a metric made of others', () => {
  const made: Readonly<Record<string, readonly [metric: unknown, of: readonly object[]]>> = {
    'by group': [measureGroups(nps, 'segment'), [nps]],
    'with its groups': [withGroups(nps, 'segment'), [nps]],
    'by period': [measurePeriods(nps, rules), [nps]],
    'with its series': [withSeries(nps, rules), [nps]],
    'by period and group': [measurePeriodsBy(nps, {...rules, by: 'segment'}), [nps]],
    'with another one beside it': [withBeside(nps, csat, 'satisfaction'), [nps, csat]],
    'of such that are made themselves': [withGroups(withSeries(nps, rules), 'segment'), [nps]],
  };
  for (const [what, [given, of]] of Object.entries(made)) {
    const metric = given as AnyMetric;
    it(`${what} is the same when it is made again from its name, which is plain JSON and no id`, async () => {
      const name = nameOf(metric);
      expect(name).to.be.an('object');
      const sent = JSON.parse(JSON.stringify(name)) as MetricName;
      expect(sent).to.deep.equal(name);
      const again = await makeMetric(sent, known);
      expect(again).not.to.equal(metric);
      expect(counted(again!)).to.deep.equal(counted(metric));
      expect(again!.tables.map(({id, columns}) => [id, Object.keys(columns)])).to.deep.equal(
        metric.tables.map(({id, columns}) => [id, Object.keys(columns)]),
      );
      expect(madeOf(metric)).to.have.members(of);
    });
  }

  it('is not made where one of these is not known', async () => {
    const beside = nameOf(withBeside(nps, csat, 'satisfaction'));
    const onlyNps = (id: string): Promise<AnyMetric | undefined> => known(id === 'nps' ? id : '');
    expect(await makeMetric(beside, onlyNps)).to.equal(undefined);
    expect(await makeMetric('nps', known)).to.equal(nps);
    expect(nameOf(nps)).to.equal('nps');
  });
});
