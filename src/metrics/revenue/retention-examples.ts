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
