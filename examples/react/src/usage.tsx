import 'keepwell/components/metric-source/define';
import 'keepwell/components/cohort-table/define';
import 'keepwell/components/ttv-histogram/define';
import {useMemo} from 'react';
import type {} from 'keepwell/types/react';
import type {UsageEvent} from './rows';

/** Two widgets on the same rows. */
export function Usage({events, asOf}: {readonly events: readonly UsageEvent[]; readonly asOf: string}) {
  // The same object while the rows are the same: another one would be read and measured again, each time React renders.
  const tables = useMemo(() => ({events}), [events]);
  return (
    <metric-source tables={tables}>
      <cohort-table unit="week" as-of={asOf} start-event="signup" return-event="report" />
      <ttv-histogram as-of={asOf} start-event="signup" value-event="report" />
    </metric-source>
  );
}
