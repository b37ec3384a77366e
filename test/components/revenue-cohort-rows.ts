// Four accounts whose cohorts can be worked out in the head, for the tests of widgets that show them.

/**
 * Two begin in August with 200 a month: on the last of September they pay 150 and nothing, on that of October 150 and 90.
 * One begins in September with 40, and pays 20 in October; one begins in October with 60, and one in November.
 */
export const subscriptions = [
  {account: 'ada', amount: 100, currency: 'EUR', start: '2026-08-03', end: '2026-09-10'},
  {account: 'ada', amount: 150, currency: 'EUR', start: '2026-09-10'},
  {account: 'bea', amount: 100, currency: 'EUR', start: '2026-08-20', end: '2026-09-25'},
  {account: 'bea', amount: 90, currency: 'EUR', start: '2026-10-05'},
  {account: 'cal', amount: 40, currency: 'EUR', start: '2026-09-30', end: '2026-10-15'},
  {account: 'cal', amount: 20, currency: 'EUR', start: '2026-10-15'},
  {account: 'dan', amount: 60, currency: 'EUR', start: '2026-10-01'},
  {account: 'eve', amount: 70, currency: 'EUR', start: '2026-11-02'},
];
