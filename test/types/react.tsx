// What `keepwell/types/react` lets pass and what it does not: `npm run types` reads this file, nobody runs it.
import {createRef, type MouseEvent, type ReactElement} from 'react';
import type {MetricSource} from 'keepwell/components/metric-source';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import type {DataIssueEvent, ReadyEvent, SelectEvent} from 'keepwell/element';
import type {ElementProps} from 'keepwell/types/react';

declare const rows: readonly {readonly score: number}[];
declare const ready: (event: ReadyEvent) => void;
declare const issue: (event: DataIssueEvent) => void;
declare const select: (event: SelectEvent) => void;
declare const click: (event: MouseEvent<NpsGauge>) => void;
declare const take: {
  readonly gauge: (value: NpsGauge | null) => void;
  readonly outcome: (value: ReadyEvent['detail']['outcome']) => void;
  readonly error: (value: Error) => void;
};
const gauge = createRef<NpsGauge>();
const source = createRef<MetricSource>();

// Properties by name, attributes by theirs, events, and what every HTML element takes.
const right: ReactElement[] = [
  <nps-gauge data={rows} />,
  <nps-gauge data={null} asOf={new Date(0)} rollUp="account" interval={null} level={0.9} minimumGroup={5} />,
  <nps-gauge as-of="2026-11-18T08:00:00Z" roll-up="account" minimum-group={5} time-zone={null} />,
  <nps-gauge bands={[{name: 'good', from: 0}]} />,
  <nps-gauge bands="good 0, great 30" level={undefined} onkw-ready={undefined} />,
  <nps-gauge ref={gauge} key="nps" id="nps" className="wide" lang="de" style={{blockSize: 300}} hidden />,
  <nps-gauge ref={(element) => take.gauge(element)} />,
  <nps-gauge onClick={click} onKeyDown={(event) => event.currentTarget.refresh()} aria-label="NPS" data-test="nps" />,
  <nps-gauge onkw-ready={ready} onkw-data-issue={issue} onkw-select={select} onkw-readyCapture={ready} />,
  <nps-gauge onkw-ready={({detail}) => take.outcome(detail.outcome)} />,
  <nps-gauge onkw-ready={(event) => event.currentTarget.refresh()} />,
  <nps-gauge onkw-error={({detail}) => take.error(detail.error)} />,
  <metric-source ref={source} tables={{responses: rows}}>
    <nps-gauge />
    <p>and anything else</p>
  </metric-source>,
];

const wrong: ReactElement[] = [
  // @ts-expect-error -- not one of the choices
  <nps-gauge rollUp="team" />,
  // @ts-expect-error -- not one of the choices
  <nps-gauge roll-up="team" />,
  // @ts-expect-error -- text where a number is wanted
  <nps-gauge level="0.9" />,
  // @ts-expect-error -- no attribute can hold a date
  <nps-gauge as-of={new Date(0)} />,
  // @ts-expect-error -- a read-only property
  <nps-gauge outcome={null} />,
  // @ts-expect-error -- a property of another element
  <nps-gauge startEvent="signup" />,
  // @ts-expect-error -- a typing error
  <nps-gauge dta={rows} />,
  // @ts-expect-error -- another event
  <nps-gauge onkw-ready={issue} />,
  // @ts-expect-error -- another element
  <nps-gauge ref={source} />,
  // @ts-expect-error -- no such element
  <nps-dial />,
];

/** A wrapper can name what it takes. */
export function Recommendation(props: ElementProps<'nps-gauge'>): ReactElement {
  return <nps-gauge time-zone="Europe/Berlin" {...props} />;
}

export const all = [...right, ...wrong];
