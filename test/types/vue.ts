// What `keepwell/types/vue` tells templates: `npm run types` reads this file, nobody runs it. Templates see a component
// by its `$props` and `$emit`.
import type {GlobalComponents} from 'vue';
import type {MetricSource} from 'keepwell/components/metric-source';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import type {DataIssueEvent, ReadyEvent} from 'keepwell/element';
import type {} from 'keepwell/types/vue';

type Gauge = InstanceType<GlobalComponents['nps-gauge']>;
declare const gauge: Gauge;
declare const rows: readonly {readonly score: number}[];
declare const ready: ReadyEvent & {readonly currentTarget: NpsGauge};
declare const issue: DataIssueEvent & {readonly currentTarget: NpsGauge};

export const element: NpsGauge = gauge;
export const sourceOf = (component: InstanceType<GlobalComponents['metric-source']>): MetricSource => component;

export const right: Gauge['$props'][] = [
  {data: rows, asOf: new Date(0), rollUp: 'account', level: 0.9, timeZone: 'Europe/Berlin'},
  {data: null, rollUp: null, level: undefined},
  {
    id: 'nps',
    class: ['wide', {tall: true}],
    key: 1,
    ref: 'gauge',
    onClick: (event) => event.preventDefault(),
    lang: 'de',
  },
];
gauge.$emit('kw-ready', ready);
gauge.$emit('kw-data-issue', issue);

export const wrong: Gauge['$props'][] = [
  // @ts-expect-error -- not one of the choices
  {rollUp: 'team'},
  // @ts-expect-error -- text where a number is wanted
  {level: '0.9'},
  // @ts-expect-error -- a read-only property
  {outcome: null},
  // @ts-expect-error -- a property of another element
  {startEvent: 'signup'},
];
// @ts-expect-error -- another event
gauge.$emit('kw-ready', issue);
// @ts-expect-error -- no such event
gauge.$emit('kw-done', ready);
