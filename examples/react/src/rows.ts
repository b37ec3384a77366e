/** An answer to "How likely are you to recommend us?", 0 to 10. */
export interface Answer {
  readonly respondent: string;
  readonly score: number;
}

/** Something that a user did. */
export interface UsageEvent {
  readonly user: string;
  readonly event: 'signup' | 'report';
  readonly at: string;
}

const day = (n: number): string => new Date(Date.UTC(2026, 4, 4 + n, 9)).toISOString();

/** When these rows were taken. */
export const asOf = day(70);

export const answers: readonly Answer[] = [10, 9, 8, 7, 10, 6, 9, 3, 8, 10, 9, 5].map((score, n) => ({
  respondent: `user ${n + 1}`,
  score,
}));

/** Forty users sign up, one a day. Three of four make a report some days later, and half of these every week after. */
export const events: readonly UsageEvent[] = Array.from({length: 40}, (_, n): UsageEvent[] => {
  const user = `user ${n + 1}`;
  const first = n + 1 + ((n * 7) % 11);
  const weeks = n % 4 === 0 ? 0 : n % 2 === 0 ? 1 : 8;
  return [
    {user, event: 'signup', at: day(n)},
    ...Array.from({length: weeks}, (_, week): UsageEvent => ({user, event: 'report', at: day(first + 7 * week)})),
  ];
})
  .flat()
  .filter(({at}) => at < asOf);
