/** An account with four seats, one that uses three of two, and one that has none; one user was active yesterday. */
export const seats = {
  accounts: [
    {account: 'a', seats: 4, assigned: 4},
    {account: 'b', seats: 2, assigned: 3},
    {account: 'c', seats: 0, assigned: 0},
  ],
  events: [
    {user: 'a1', account: 'a', event: 'open', at: '2026-06-10T08:00:00Z'},
    {user: 'a1', account: 'a', event: 'open', at: '2026-06-11T08:00:00Z'},
    {user: 'a2', account: 'a', event: 'open', at: '2026-06-10T08:00:00Z'},
    {user: 'a3', account: 'a', event: 'open', at: '2026-06-10T08:00:00Z'},
    {user: 'b1', account: 'b', event: 'open', at: '2026-06-29T08:00:00Z'},
    {user: 'b2', account: 'b', event: 'open', at: '2026-06-10T08:00:00Z'},
    {user: 'b3', account: 'b', event: 'open', at: '2026-06-10T08:00:00Z'},
    {user: 'c1', account: 'c', event: 'open', at: '2026-06-10T08:00:00Z'},
  ],
};
