import {plural} from '../plural.js';

const form = plural('ar');

/** A noun as it stands after numbers; one and two are said without a figure. */
export interface Noun {
  readonly one: string;
  readonly two: string;
  /** After 3 to 10. */
  readonly few: string;
  /** After 11 to 99. */
  readonly many: string;
  /** After hundreds, and after less than three that is not whole. */
  readonly other: string;
}

export const account: Noun = {one: 'حساب واحد', two: 'حسابان', few: 'حسابات', many: 'حسابًا', other: 'حساب'};
export const user: Noun = {one: 'مستخدم واحد', two: 'مستخدمان', few: 'مستخدمين', many: 'مستخدمًا', other: 'مستخدم'};
export const response: Noun = {one: 'إجابة واحدة', two: 'إجابتان', few: 'إجابات', many: 'إجابة', other: 'إجابة'};
export const cohort: Noun = {one: 'فوج واحد', two: 'فوجان', few: 'أفواج', many: 'فوجًا', other: 'فوج'};
export const event: Noun = {one: 'حدث واحد', two: 'حدثان', few: 'أحداث', many: 'حدثًا', other: 'حدث'};
export const group: Noun = {one: 'مجموعة واحدة', two: 'مجموعتان', few: 'مجموعات', many: 'مجموعة', other: 'مجموعة'};
export const point: Noun = {one: 'نقطة واحدة', two: 'نقطتان', few: 'نقاط', many: 'نقطة', other: 'نقطة'};
export const row: Noun = {one: 'صف واحد', two: 'صفان', few: 'صفوف', many: 'صفًا', other: 'صف'};
export const minute: Noun = {one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة'};
export const hour: Noun = {one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة'};
export const day: Noun = {one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم'};
export const week: Noun = {one: 'أسبوع واحد', two: 'أسبوعان', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع'};
export const month: Noun = {one: 'شهر واحد', two: 'شهران', few: 'أشهر', many: 'شهرًا', other: 'شهر'};
export const year: Noun = {one: 'سنة واحدة', two: 'سنتان', few: 'سنوات', many: 'سنة', other: 'سنة'};

/** `حساب واحد`, `حسابان`, `3 حسابات`, `14.1 شهرًا`, as subject of a sentence. */
export function counted(noun: Noun, n: number, count: string): string {
  const {one, two, few, many, other} = noun;
  const whole = n >= 3 ? Math.floor(n) : n;
  return form(whole, {one, two, few: `${count} ${few}`, many: `${count} ${many}`, other: `${count} ${other}`});
}

/** The same after a preposition or a noun: `من حسابين`. */
export function oblique(said: string): string {
  return said.replace(/ان(?!\p{L})/gu, 'ين');
}
