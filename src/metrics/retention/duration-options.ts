import * as z from 'zod/mini';
import {described} from '../kernel/described.js';

const ascend = (edges: readonly number[]): boolean => edges.every((edge, i) => i === 0 || edge > edges[i - 1]!);
const days = z.number().check(z.nonnegative());

/** The options of every metric that describes durations. Each is named after what public definitions disagree about. */
export const durationOptions = {
  interval: described(
    z._default(z.enum(['log-log', 'log', 'plain']), 'log-log'),
    'Scale on which the band is symmetric: log-log (lifelines, SAS), log (R) or plain',
  ),
  median: described(
    z._default(z.enum(['midpoint', 'first-crossing']), 'midpoint'),
    'Median and other quantiles where the curve stays level at them: the middle of that time (R), or its beginning (lifelines)',
  ),
  within: described(
    z._default(z.array(z.number().check(z.positive())), [7, 14, 30]),
    'Days of which to tell the share that is there by then',
  ),
  binWidth: described(
    z._default(z.nullable(z.number().check(z.positive())), null),
    'Days that each bin of the histogram takes; without it about as Freedman and Diaconis, in days that people count in. The last few share an open bin',
  ),
  binEdges: described(
    z._default(z.nullable(z.array(days).check(z.minLength(1), z.refine(ascend, 'ascending days'))), null),
    'Where bins begin, in days, such as 0, 1, 3, 7, 14, 30; the last one is open. Instead of bins of one width',
  ),
};
