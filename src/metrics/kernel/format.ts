import type {Unit} from './define-metric.js';

/** Numbers and dates as a reader of one language writes them. */
export interface Formats {
  readonly locale: string;
  /** A whole number: `1,412`. */
  count(value: number): string;
  /** A number with at most `digits` decimals (1): `9.5`. */
  decimal(value: number, digits?: number): string;
  /** A number with just as many decimals as `digits` says (2): `4.30`. */
  fixed(value: number, digits?: number): string;
  /** A share 0..1 as percent with `digits` decimals (none): `84%`. */
  percent(share: number, digits?: number): string;
  /** A number that always has its sign, zero excepted: `+33`. */
  signed(value: number, digits?: number): string;
  /** An amount in its currency, where that is known, with at most `digits` decimals (none): `€1,412`. */
  money(value: number, digits?: number): string;
  /** A value in its unit, without the unit's name where that is said elsewhere: `+33`, `84%`, `9.5`. */
  value(value: number, unit: Unit, digits?: number): string;
  /** A probability of a test: `0.003`, `< 0.001`. */
  probability(p: number): string;
  /** A moment as a day in the zone: `18 Nov 2026`. */
  day(instant: number): string;
  /** A moment as day and time in the zone: `18 Nov 2026, 09:00`. */
  moment(instant: number): string;
  /** A local day (days since 1970-01-01) as a date: `18 Nov 2026`. */
  date(day: number): string;
  /** The month of a local day: `Nov 2026`; `Nov` alone where the year is said elsewhere. */
  month(day: number, withYear?: boolean): string;
}

const known = new Map<string, Formats>();

/**
 * The formats of a language and a zone. They are dear to make, so they are made once.
 * @param currency ISO 4217, in which money is written; what is no such code is not written
 */
export function formatsOf(locale: string, timeZone: string, currency: string | null = null): Formats {
  const code = currency !== null && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : null;
  const key = `${locale} ${timeZone} ${code ?? ''}`;
  let formats = known.get(key);
  if (formats === undefined) known.set(key, (formats = makeFormats(locale, timeZone, code)));
  return formats;
}

function makeFormats(locale: string, timeZone: string, currency: string | null): Formats {
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (style: NumberStyle, digits: number) => {
    const key = `${style} ${digits}`;
    let format = numbers.get(key);
    if (format === undefined)
      numbers.set(key, (format = new Intl.NumberFormat(locale, numberStyles[style](digits, currency))));
    return {format: (value: number): string => format.format(value).replace('-', '\u2212')};
  };
  const dates = {dateStyle: 'medium'} as const;
  const dayFormat = new Intl.DateTimeFormat(locale, {...dates, timeZone});
  const momentFormat = new Intl.DateTimeFormat(locale, {...dates, timeStyle: 'short', timeZone});
  const dateFormat = new Intl.DateTimeFormat(locale, {...dates, timeZone: 'UTC'});
  const monthFormat = new Intl.DateTimeFormat(locale, {month: 'short', timeZone: 'UTC'});
  const monthYearFormat = new Intl.DateTimeFormat(locale, {month: 'short', year: 'numeric', timeZone: 'UTC'});
  const formats: Formats = {
    locale,
    count: (value) => number('decimal', 0).format(value),
    decimal: (value, digits = 1) => number('decimal', digits).format(value),
    fixed: (value, digits = 2) => number('fixed', digits).format(value),
    percent: (share, digits = 0) => number('percent', digits).format(share),
    signed: (value, digits = 0) => number('signed', digits).format(value),
    money: (value, digits = 0) => number('money', digits).format(value),
    value: (value, unit, digits) => writers[unit](formats, value, digits),
    probability: (p) => (p < 0.001 ? `< ${formats.decimal(0.001, 3)}` : number('significant', 2).format(p)),
    day: (instant) => dayFormat.format(instant),
    moment: (instant) => momentFormat.format(instant),
    date: (day) => dateFormat.format(day * 86_400_000),
    month: (day, withYear = true) => (withYear ? monthYearFormat : monthFormat).format(day * 86_400_000),
  };
  return formats;
}

/** How numbers are written with some digits. */
const numberStyles = {
  decimal: (digits) => ({signDisplay: 'negative', maximumFractionDigits: digits}),
  fixed: (digits) => ({signDisplay: 'negative', ...justSo(digits)}),
  percent: (digits) => ({style: 'percent', signDisplay: 'negative', ...justSo(digits)}),
  signed: (digits) => ({signDisplay: 'exceptZero', ...justSo(digits)}),
  money: (digits, currency) => ({
    ...(currency !== null && {style: 'currency', currency}),
    signDisplay: 'negative',
    maximumFractionDigits: digits,
  }),
  significant: (digits) => ({maximumSignificantDigits: digits}),
} satisfies Readonly<Record<string, (digits: number, currency: string | null) => Intl.NumberFormatOptions>>;
type NumberStyle = keyof typeof numberStyles;

function justSo(digits: number): Intl.NumberFormatOptions {
  return {minimumFractionDigits: digits, maximumFractionDigits: digits};
}

type Writer = (formats: Formats, value: number, digits?: number) => string;

const writers: Readonly<Record<Unit, Writer>> = {
  points: (formats, value, digits) => formats.signed(value, digits),
  share: (formats, value, digits) => formats.percent(value, digits),
  days: (formats, value, digits) => formats.decimal(value, digits),
  hours: (formats, value, digits = 2) => formats.decimal(value, digits),
  minutes: (formats, value, digits) => formats.decimal(value, digits),
  money: (formats, value, digits) => formats.money(value, digits),
  count: (formats, value) => formats.count(value),
  score: (formats, value, digits = 0) => formats.decimal(value, digits),
  ratio: (formats, value, digits = 2) => formats.decimal(value, digits),
};
