import type {QuarterName} from '../../element/period-names.js';

const names: Readonly<Record<string, string>> = {
  1: 'الربع الأول',
  2: 'الربع الثاني',
  3: 'الربع الثالث',
  4: 'الربع الرابع',
};

/** `الربع الأول 2026`. */
export const quarterName: QuarterName = (quarter, year) => {
  const name = names[quarter] ?? `الربع ${quarter}`;
  return year === null ? name : `${name} ${year}`;
};
