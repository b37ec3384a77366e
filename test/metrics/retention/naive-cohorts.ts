// Cohort retention once more, slowly: from the definitions, with sets, without any code of ours.

export interface NaiveEvent {
  readonly user: string;
  readonly account?: string | null;
  readonly event: string;
  readonly at: string;
}

export interface NaiveOptions {
  readonly unit: 'day' | 'week' | 'month';
  readonly periods: number;
  readonly firstPeriod: string;
  readonly timeZone: string;
  /** 0 is Sunday. */
  readonly weekStart: number;
  readonly cohort: 'first' | 'first-in-window' | 'recurring';
  readonly returns: 'on' | 'on-or-after';
  readonly countBy: 'user' | 'account';
  readonly startEvent: string | null;
  readonly returnEvent: string | null;
  readonly minimumOccurrences: number;
  readonly aliases: Readonly<Record<string, string>>;
}

const DAY = 86_400_000;

/** By cohort its size, then how many returned at age 1, 2, … */
export function naiveCohorts(events: readonly NaiveEvent[], options: NaiveOptions): number[][] {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: options.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const localDay = (at: string): string => {
    const parts = new Map(clock.formatToParts(Date.parse(at)).map(({type, value}) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  };
  const keys: string[] = [];
  for (let day = Date.parse(options.firstPeriod); keys.length <= options.periods; day += DAY) {
    const key = keyOf(new Date(day).toISOString().slice(0, 10), options);
    if (!keys.includes(key)) keys.push(key);
  }
  keys.pop();
  const starts = new Map<string, Set<number>>();
  const returns = new Map<string, Map<number, number>>();
  for (const row of events) {
    const given = row[options.countBy];
    if (given === null || given === undefined) continue;
    const who = (options.countBy === 'user' ? options.aliases[given] : undefined) ?? given;
    const key = keyOf(localDay(row.at), options);
    const period = key < keys[0]! ? -1 : keys.indexOf(key) < 0 ? Infinity : keys.indexOf(key);
    if (options.startEvent === null || options.startEvent === row.event) {
      starts.set(who, (starts.get(who) ?? new Set()).add(period));
    }
    if (options.returnEvent === null || options.returnEvent === row.event) {
      const counts = returns.get(who) ?? new Map<number, number>();
      returns.set(who, counts.set(period, (counts.get(period) ?? 0) + 1));
    }
  }
  return keys.map((_, cohort) => {
    const members = [...starts].filter(([, periods]) => isIn(cohort, periods, options.cohort)).map(([who]) => who);
    return Array.from({length: options.periods - cohort}, (__, age) => {
      if (age === 0) return members.length;
      return members.filter((who) =>
        [...(returns.get(who) ?? [])].some(
          ([period, count]) =>
            count >= options.minimumOccurrences &&
            (options.returns === 'on' ? period === cohort + age : period >= cohort + age && period < Infinity),
        ),
      ).length;
    });
  });
}

function isIn(cohort: number, periods: ReadonlySet<number>, rule: NaiveOptions['cohort']): boolean {
  if (rule === 'recurring') return periods.has(cohort);
  return Math.min(...[...periods].filter((period) => rule === 'first' || period >= 0)) === cohort;
}

/** The first day of the period of a day, in the order of text. */
function keyOf(day: string, {unit, weekStart}: NaiveOptions): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const at = new Date(`${day}T00:00:00Z`);
  const passed = (at.getUTCDay() - weekStart + 7) % 7;
  return new Date(at.getTime() - passed * DAY).toISOString().slice(0, 10);
}
