/**
 * A quarter of contracts: one grew and was signed early, one shrank, one was lost, one is open, one was signed late. The
 * last was signed in the quarter too, but is due after it.
 */
export const quarter = {
  renewals: [
    {
      account: 'a',
      contract: '1',
      due: '2026-01-01',
      dueArr: 1000,
      status: 'won',
      renewedArr: 1200,
      signed: '2025-12-10',
    },
    {account: 'b', contract: '2', due: '2026-02-15', dueArr: 500, status: 'won', renewedArr: 400, signed: '2026-02-15'},
    {account: 'c', contract: '3', due: '2026-03-31', dueArr: 800, status: 'lost'},
    {account: 'd', contract: '4', due: '2026-03-30', dueArr: 300, status: 'open'},
    {account: 'f', contract: '5', due: '2026-03-01', dueArr: 700, status: 'won', renewedArr: 700, signed: '2026-05-20'},
    {account: 'e', contract: '6', due: '2026-04-01', dueArr: 999, status: 'won', renewedArr: 999, signed: '2026-03-01'},
  ],
};

/** One contract that has not come to an end. */
export const onlyOpen = {
  renewals: [{account: 'a', contract: '1', due: '2026-02-01', dueArr: 100, status: 'open'}],
};
