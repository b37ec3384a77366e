import {createContext} from '@lit/context';
import type {SharedSource} from '../data-adapters/kernel/shared-source.js';
import type {Source} from '../data-adapters/kernel/source.js';

/** A source that may be told to read anew, and may take rows; all who read it then do. */
export type ReloadableSource = Source & Partial<Pick<SharedSource, 'reload' | 'append'>>;

/**
 * The source that widgets below an element read, where they have none of their own: null where there is none, undefined
 * while that is not known yet. A global symbol, so that two copies of the library on one page still meet.
 */
export const sourceContext = createContext<ReloadableSource | null | undefined>(Symbol.for('keepwell.source'));
