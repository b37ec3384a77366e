import * as z from 'zod/mini';
import {described} from '../kernel/described.js';

/** Whom a metric of events counts. */
export const whoOptions = {
  countBy: described(
    z._default(z.enum(['user', 'account']), 'user'),
    'Who is counted. Events without an account are left out when accounts are',
  ),
  aliases: described(
    z._default(z.record(z.string(), z.string()), {}),
    'Other ids of a user, each with the id to count it as',
  ),
};
