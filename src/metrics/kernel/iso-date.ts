import * as z from 'zod/mini';
import {parseIsoDay} from '../calendar/days.js';

/** An option that is a local date. */
export const isoDate = /* @__PURE__ */ z
  .string()
  .check(/* @__PURE__ */ z.refine((text) => parseIsoDay(text) !== null, 'a date such as 2026-03-01'));
