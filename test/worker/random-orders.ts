import {seededRandom} from 'keepwell/metrics/statistics';

export interface OrderRow {
  readonly user: string;
  readonly account: string;
  readonly event: 'order';
  readonly at: string;
  readonly value: number;
}

/** Orders of a shop over a year: customers who buy at rates of their own, some of whom are gone some day. */
export function randomOrders(customers: number, end: number): readonly OrderRow[] {
  const random = seededRandom(7);
  return Array.from({length: customers}, (_, i) => {
    const perDay = (0.4 + 1.6 * random()) / 60;
    const gone = random() < 0.5 ? 400 * random() : Infinity;
    const days = [360 * random()];
    while (days.length < 40 && days.at(-1)! - days[0]! < gone) days.push(days.at(-1)! - Math.log(random()) / perDay);
    return days
      .filter((at) => at < 364)
      .map((at) => ({
        user: `u${String(i)}`,
        account: `a${String(i)}`,
        event: 'order' as const,
        at: new Date(end - 86_400_000 * (364 - at)).toISOString(),
        value: 20 + Math.round(90 * random()),
      }));
  }).flat();
}
