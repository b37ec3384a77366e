import * as z from 'zod/mini';
import {parseIsoDay} from '../calendar/days.js';

/** A local date in an option, such as `2026-06-01`. */
export const isoDate = z.string().check(z.refine((text) => parseIsoDay(text) !== null, 'a date such as 2026-06-01'));
