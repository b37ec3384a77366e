/**
 * Of the accounts a, b, c and d two used export (a five times, b once), a used the api once, and x, which is no
 * customer, only that. The events of a and b are those of one user each.
 */
export const exportAndApi = {
  features: [
    {feature: 'Export', event: 'export', sticky: true},
    {feature: 'API', event: 'api'},
  ],
  accounts: [{account: 'a'}, {account: 'b'}, {account: 'c'}, {account: 'd'}],
  events: [
    {user: 'u1', account: 'a', event: 'export', at: '2026-06-11T08:00:00Z'},
    {user: 'u1', account: 'a', event: 'export', at: '2026-06-12T08:00:00Z'},
    {user: 'u1', account: 'a', event: 'export', at: '2026-06-13T08:00:00Z'},
    {user: 'u1', account: 'a', event: 'export', at: '2026-06-14T08:00:00Z'},
    {user: 'u1', account: 'a', event: 'export', at: '2026-06-15T08:00:00Z'},
    {user: 'u1', account: 'a', event: 'api', at: '2026-06-15T08:00:00Z'},
    {user: 'u2', account: 'b', event: 'export', at: '2026-06-15T08:00:00Z'},
    {user: 'u3', account: 'x', event: 'api', at: '2026-06-15T08:00:00Z'},
  ],
};

/** One event of a user of account a, that came twice. */
export const sentTwice = [
  {user: 'u1', account: 'a', event: 'export', at: '2026-06-11T08:00:00Z'},
  {user: 'u1', account: 'a', event: 'export', at: '2026-06-11T08:00:00Z'},
];
