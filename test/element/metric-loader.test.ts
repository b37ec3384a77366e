// Metrics that not every page needs: loaded when a widget first asks for them, and told where they are not to be had.
import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {define, ErrorEvent, MetricElement, type Value, type View} from 'keepwell/element';
import {csat} from 'keepwell/metrics/voice/csat';
import {ces} from 'keepwell/metrics/voice/ces';
import {eventsOf, pause, settled, showing, shows, partText, type Widget} from './shown.js';

type Satisfaction = typeof csat | typeof ces;

/** How often the code of each was asked for, and whether it comes. */
let asked: string[] = [];
let isServed = true;

const loading = (id: string, metric: Satisfaction) => async (): Promise<Satisfaction> => {
  asked.push(id);
  await pause(0);
  if (!isServed) throw new TypeError('Failed to fetch dynamically imported module');
  return metric;
};

/** A share of satisfied customers, with a metric that is not in the page. */
class LateScore extends MetricElement<Satisfaction> {
  static override readonly tag = 'late-score';
  @property() kind: 'csat' | 'ces' = 'csat';
  protected override readonly words = {};
  protected override readonly usage = '';
  readonly #loader = this.loads(
    new Map([
      ['csat', loading('csat', csat)],
      ['ces', loading('ces', ces)],
    ]),
  );
  protected override get measured(): Satisfaction | null | undefined {
    return this.#loader.metric(this.kind);
  }
  protected override measuredWith(): object {
    return {};
  }
  protected override view({value}: Value<Satisfaction>): View {
    return {takeaway: String(value), graphic: html``, numbers: null, foot: []};
  }
}

define(LateScore);

const rows = [5, 4, 2, 1].map((score) => ({score, survey: 'csat'}));

function lateScore(properties: Partial<LateScore> = {}): LateScore & Widget {
  const element = Object.assign(new LateScore(), {data: rows, ...properties});
  document.body.append(element);
  return element;
}

describe('a metric that is not in the page', () => {
  beforeEach(() => {
    asked = [];
    isServed = true;
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is loaded once, when the widget asks for it', async () => {
    const element = lateScore();
    expect(shows(element)).to.equal('nothing');
    await settled(element);
    expect(partText(element, 'takeaway')).to.equal('0.5');
    expect(partText(element, 'title')).to.equal(csat.label);
    element.refresh();
    await settled(element);
    expect(asked).to.deep.equal(['csat']);
  });

  it('is told once where it is not to be had, and is not asked for again by itself', async () => {
    isServed = false;
    const element = lateScore();
    const events = eventsOf(element);
    await showing(element, 'failed');
    element.heading = 'Satisfaction';
    await element.updateComplete;
    await pause(50);
    expect(asked).to.deep.equal(['csat']);
    expect(events).to.have.lengthOf(1);
    expect((events[0] as ErrorEvent).detail.error.message).to.equal(
      '[csat] metric: expected its code to be loaded, got TypeError: Failed to fetch dynamically imported module',
    );
  });

  it('is asked for again when the reader tries again', async () => {
    isServed = false;
    const element = lateScore();
    await showing(element, 'failed');
    isServed = true;
    element.renderRoot.querySelector<HTMLButtonElement>('.retry')!.click();
    await showing(element, 'value');
    expect(asked).to.deep.equal(['csat', 'csat']);
    expect(partText(element, 'takeaway')).to.equal('0.5');
  });

  it('is nothing to a widget that wants another one', async () => {
    isServed = false;
    const element = lateScore();
    await showing(element, 'failed');
    isServed = true;
    element.kind = 'ces';
    element.data = rows.map((row) => ({...row, survey: 'ces'}));
    await showing(element, 'value');
    expect(partText(element, 'title')).to.equal(ces.label);
  });
});
