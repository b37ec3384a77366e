import {breadthOfAdoption} from 'keepwell/metrics/adoption/breadth-of-adoption';
import {consumption} from 'keepwell/metrics/adoption/consumption';
import {featureAdoption} from 'keepwell/metrics/adoption/feature-adoption';
import {licenceUtilisation} from 'keepwell/metrics/adoption/licence-utilisation';
import {stickyFeatureShare} from 'keepwell/metrics/adoption/sticky-feature-share';
import {isoDay} from 'keepwell/metrics/calendar';
import {isInsufficient, measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {productsPerCustomer} from 'keepwell/metrics/revenue/products-per-customer';
import {bothNull, day, instant, operation, type Operation} from './operation.js';

const percent = (share: number | null): number | null => share && 100 * share;

/** So many moments of a day, each another. */
const moments = (count: number): string[] =>
  Array.from({length: count}, (_, i) => new Date(instant('2024-01-01T00:00:00Z') + i).toISOString());

export const adoption: Record<string, Operation> = {
  feature_adoption: operation<
    {stickyFeatures: string[]; minUses: number},
    {eligible: string[]; usage: Record<string, Record<string, number>>}
  >(({stickyFeatures, minUses}, {eligible, usage}) => {
    const names = new Set([...stickyFeatures, ...Object.values(usage).flatMap((uses) => Object.keys(uses))]);
    const tables = tablesOf(featureAdoption.tables, {
      accounts: eligible.map((account) => ({account})),
      features: Array.from(names, (name) => ({feature: name, event: name})),
      events: [
        // Somebody else came too: without any event it would not be known that nothing was used.
        {user: '', account: 'elsewhere', event: 'sign-in', at: '2024-01-01T00:00:00Z'},
        ...Object.entries(usage).flatMap(([account, uses]) =>
          Object.entries(uses).flatMap(([event, count]) =>
            moments(count).map((at) => ({user: account, account, event, at})),
          ),
        ),
      ],
    });
    const scope = scopeOf({asOf: instant('2024-01-02T00:00:00Z')});
    const adopted = measure(featureAdoption, tables, {}, scope);
    const sticky = measure(stickyFeatureShare, tables, {stickyFeatures, minUses}, scope);
    const breadth = measure(breadthOfAdoption, tables, {}, scope);
    return {
      features: isInsufficient(adopted)
        ? Object.fromEntries(Array.from(names, (name) => [name, {adopters: 0, rate: null, ci: [null, null]}]))
        : Object.fromEntries(
            adopted.features.map(({feature, adopters, share, interval}) => [
              feature,
              {adopters, rate: percent(share), ci: bothNull(interval).map(percent)},
            ]),
          ),
      stickyShare: isInsufficient(sticky) ? null : percent(sticky.value),
      breadth: isInsufficient(breadth) ? null : breadth.value,
    };
  }),
  licence_utilisation: operation<
    object,
    {accounts: {account: string; seats: number | null; assigned: number | null; active: number | null}[]}
  >((_, {accounts}) => {
    const tables = tablesOf(licenceUtilisation.tables, {
      accounts: accounts.map(({account, seats, assigned}) => ({account, seats, assigned})),
      events: [
        {user: '', account: 'elsewhere', event: 'sign-in', at: '2024-01-01T00:00:00Z'},
        ...accounts.flatMap(({account, active}) =>
          Array.from({length: active ?? 0}, (_user, i) => ({
            user: `${account} ${i}`,
            account,
            event: 'sign-in',
            at: '2024-01-01T00:00:00Z',
          })),
        ),
      ],
    });
    const outcome = measure(licenceUtilisation, tables, {}, scopeOf({asOf: instant('2024-01-02T00:00:00Z')}));
    const none = {assignedRate: null, activeRate: null, activeOfAssigned: null};
    const found = isInsufficient(outcome) ? [] : outcome.accounts;
    return {
      accounts: accounts.map(({account}) => {
        const {assignedRate, activeRate, activeOfAssigned} = found.find((one) => one.account === account) ?? none;
        return {
          account,
          assignedRate: percent(assignedRate),
          activeRate: percent(activeRate),
          activeOfAssigned: percent(activeOfAssigned),
        };
      }),
      pooled: isInsufficient(outcome) ? null : percent(outcome.pooled.activeRate?.value ?? null),
      meanOfAccounts: isInsufficient(outcome) ? null : percent(outcome.meanOfAccounts.activeRate),
    };
  }),
  consumption: operation<
    object,
    {entitled: number | null; used: number} & Record<'termStart' | 'termEnd' | 'asOf', string>
  >((_, {entitled, used, termStart, termEnd, asOf}) => {
    const found = consumption({entitled, used, termStart: day(termStart), termEnd: day(termEnd), asOf: day(asOf)});
    return {...found, exhaustionDay: found.exhaustionDay === null ? null : isoDay(found.exhaustionDay)};
  }),
  products_per_customer: operation<
    {day: string; compareDay: string},
    {holdings: {customer: string; product: string; start: string; end: string | null}[]}
  >(({day: on, compareDay}, {holdings}) => {
    const tables = tablesOf(productsPerCustomer.tables, {
      subscriptions: holdings.map(({customer, ...holding}) => ({account: customer, amount: 1, ...holding})),
    });
    const at = (text: string, before: string | null) =>
      measure(productsPerCustomer, tables, {compareDay: before}, scopeOf({asOf: instant(`${text}T12:00:00Z`)}));
    const [now, then] = [at(on, compareDay), at(compareDay, null)];
    const compareMean = isInsufficient(then) ? null : then.value;
    if (isInsufficient(now)) return {customers: 0, mean: null, multiProductShare: null, compareMean, growth: null};
    const {n, value, several, growth} = now;
    return {
      customers: n,
      mean: value,
      multiProductShare: percent(several?.share ?? null),
      compareMean,
      growth,
    };
  }),
};
