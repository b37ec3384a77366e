import type {Marks} from '../../element/marks/marks.js';
import {keyOf, type ShownSignals} from './shown-signals.js';

/** A mark for each signal, one below the other. All that it tells is said in its row, so that there is no tip. */
export function marksOf({seen, frame: {words}}: ShownSignals): Marks {
  const byKey = new Map(seen.map((signal) => [keyOf(signal), signal]));
  return {
    rows: [...byKey.keys()].map((key) => [key]),
    describe: (id) => {
      const signal = byKey.get(id);
      if (signal === undefined) return null;
      const {rule, account, name} = signal;
      return {
        tip: null,
        pick: {
          label: words.label(name, words.rules[rule]),
          part: {rule, account},
          members: {by: 'account', ids: [account]},
        },
      };
    },
  };
}
