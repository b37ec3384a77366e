import 'keepwell/components/metric-source/define';
import 'keepwell/components/cohort-table/define';
import 'keepwell/components/ttv-histogram/define';
import {Component, computed, CUSTOM_ELEMENTS_SCHEMA, input} from '@angular/core';
import type {UsageEvent} from './rows';

/** Two widgets on the same rows. */
@Component({
  selector: 'app-usage',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <metric-source [tables]="tables()">
      <cohort-table unit="week" [asOf]="asOf()" start-event="signup" return-event="report"></cohort-table>
      <ttv-histogram [asOf]="asOf()" start-event="signup" value-event="report"></ttv-histogram>
    </metric-source>
  `,
})
export class Usage {
  readonly events = input.required<readonly UsageEvent[]>();
  readonly asOf = input.required<string>();
  // Computed: the same object while the rows are the same.
  readonly tables = computed(() => ({events: this.events()}));
}
