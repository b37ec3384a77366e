import {isoDay} from '../../metrics/calendar/days.js';
import type {Metric} from '../../metrics/kernel/define-metric.js';
import {addChunk} from '../../metrics/kernel/measure.js';
import {insufficient, isInsufficient} from '../../metrics/kernel/outcome.js';
import {partition} from '../../metrics/kernel/partition.js';
import {retentionCurve} from '../../metrics/retention/retention-curve.js';
import type {AnyChunk} from '../../metrics/table/column.js';

/** The retention curve of some accounts; its name says which, so that no engine takes it for that of all. */
export type CurveOfSome =
  typeof retentionCurve extends Metric<string, infer R, infer S, infer Aggregate, infer Result, infer Part>
    ? Metric<string, R, S, Aggregate, Result, Part>
    : never;

/**
 * The retention curve of the accounts alone that began on some days. Spells do not say when they began: they are not
 * among them.
 * @param from local day since 1970-01-01
 * @param until the day after the last
 */
export function curveOfBegun(from: number, until: number): CurveOfSome {
  const {members} = retentionCurve;
  const days = `${isoDay(from)}/${isoDay(until - 1)}`;
  const begun = <C extends AnyChunk & {readonly start: Int32Array}>(chunk: C): C => {
    const places = Int32Array.from(chunk.start, (start) => (start >= from && start < until ? 0 : -1));
    const [kept = chunk] = partition(chunk, places, 1);
    return kept;
  };
  return {
    ...retentionCurve,
    id: `${retentionCurve.id}?began=${days}`,
    accumulator(options, scope) {
      const all = retentionCurve.accumulator(options, scope);
      return {
        accounts(chunk) {
          all.accounts(begun(chunk));
        },
        spells: () => undefined,
        result: () => all.result(),
      };
    },
    derive(aggregate, options, scope) {
      const outcome = retentionCurve.derive(aggregate, options, scope);
      return isInsufficient(outcome) && outcome.code === 'no-accounts'
        ? insufficient('none-began', `No account began in the selected period, ${days}`)
        : outcome;
    },
    ...(members && {
      members: {
        ...members,
        accumulator(part, options, scope) {
          const all = members.accumulator(part, options, scope);
          return {
            accounts(chunk: AnyChunk & {readonly start: Int32Array}) {
              addChunk(all, 'accounts', begun(chunk));
            },
            spells: () => undefined,
            result: () => all.result(),
          };
        },
      },
    }),
  };
}
