/** A year of four accounts that paid 500 at its start: one pays more now, one less, one has gone. */
export const fourAccounts = {
  subscriptions: [
    {account: 'a', amount: 100, start: '2025-01-01'},
    {account: 'a', amount: 30, start: '2026-02-01'},
    {account: 'b', amount: 200, start: '2025-01-01', end: '2026-01-01'},
    {account: 'b', amount: 150, start: '2026-01-01'},
    {account: 'c', amount: 50, start: '2025-01-01', end: '2025-12-01'},
    {account: 'd', amount: 150, start: '2025-01-01'},
  ],
};

/** Three months in which the forms of retention differ: 150 at the start, one goes, and one comes that grows. */
export const threeForms = {
  subscriptions: [
    {account: 'a', amount: 100, start: '2026-01-01', end: '2026-02-01'},
    {account: 'a', amount: 120, start: '2026-02-01', end: '2026-04-01'},
    {account: 'a', amount: 90, start: '2026-04-01'},
    {account: 'b', amount: 50, start: '2026-01-01', end: '2026-03-01'},
    {account: 'c', amount: 60, start: '2026-02-01'},
    {account: 'c', amount: 20, start: '2026-04-01'},
  ],
};

/** An account that came later than all of the starts. */
export const onlyNew = {subscriptions: [{account: 'a', amount: 100, start: '2026-06-01'}]};

/** One account in euros, another in dollars. */
export const twoCurrencies = {
  subscriptions: [
    {account: 'a', amount: 100, currency: 'EUR', start: '2025-01-01'},
    {account: 'b', amount: 100, currency: 'USD', start: '2025-01-01'},
  ],
};

/** May 2026: a pays all month, b is away for ten days of it, and c comes and goes in it. */
export const cameAndWent = {
  subscriptions: [
    {account: 'a', amount: 10, start: '2025-01-01'},
    {account: 'b', amount: 10, start: '2025-01-01', end: '2026-05-10'},
    {account: 'b', amount: 10, start: '2026-05-20'},
    {account: 'c', amount: 10, start: '2026-05-02', end: '2026-05-30'},
  ],
};

/** May 2026 of two accounts that paid 100: c comes with 100, then b goes, a pays 20 less, and c 16 more. */
export const lossesOfMay = {
  subscriptions: [
    {account: 'a', amount: 60, start: '2025-01-01'},
    {account: 'a', amount: 20, start: '2025-01-01', end: '2026-05-21'},
    {account: 'b', amount: 20, start: '2025-01-01', end: '2026-05-11'},
    {account: 'c', amount: 100, start: '2026-05-05'},
    {account: 'c', amount: 16, start: '2026-05-25'},
  ],
};

/** An account that pays 100 all the time, and one that comes in February with 300 and goes in March. */
export const moreLostThanThereWas = {
  subscriptions: [
    {account: 'a', amount: 100, start: '2025-01-01'},
    {account: 'b', amount: 300, start: '2026-02-01', end: '2026-03-01'},
  ],
};
