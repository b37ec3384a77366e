// The React example, in the double mounting of StrictMode.
import {expect} from '@open-wc/testing';
import {StrictMode, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import {createRoot, type Root} from 'react-dom/client';
import {SelectEvent} from 'keepwell/element';
import {Feedback} from '../../examples/react/src/feedback';
import {answers, asOf, events} from '../../examples/react/src/rows';
import {Usage} from '../../examples/react/src/usage';
import {eventsOf, partText, settled, shows, typesOf} from '../element/shown.js';
import {becomes, page} from './page.js';

describe('the React example', () => {
  let main: HTMLElement;
  let root: Root;

  beforeEach(() => {
    main = page();
    root = createRoot(main);
  });
  afterEach(() => root.unmount());

  const show = (node: ReactNode): void => root.render(<StrictMode>{node}</StrictMode>);
  const text = (selector: string) => () => main.querySelector(selector)?.textContent;

  it('gives rows as a property, hears what is shown, and gives other rows', async () => {
    const heard = eventsOf(main);
    show(<Feedback initial={answers} />);
    await becomes(text('#shown'), '25 from 12 answers');
    expect(main.querySelector('nps-gauge')!.data).to.equal(answers);
    expect(main.querySelector('nps-gauge')!.hasAttribute('data')).to.equal(false);
    main.querySelector('button')!.click();
    await becomes(text('#shown'), '31 from 13 answers');
    expect(typesOf(heard)).to.deep.equal(['kw-ready', 'kw-ready']);
  });

  it('shows in its own way who is behind a part that is picked', async () => {
    show(<Feedback initial={answers} />);
    await becomes(text('#shown'), '25 from 12 answers');
    const members = () => Promise.resolve({by: 'user', ids: ['user 8', 'user 12']});
    const event = new SelectEvent({metric: 'nps', part: 'detractors', label: 'Detractors', members});
    expect(main.querySelector('nps-gauge')!.dispatchEvent(event)).to.equal(false);
    await becomes(text('#picked'), 'Detractors: user 8, user 12');
  });

  it('gives tables to two widgets, which measure once however often React renders', async () => {
    const heard = eventsOf(main);
    for (let times = 0; times < 3; times++) {
      show(<Usage events={events} asOf={asOf} />);
      await becomes(() => main.childElementCount, 1);
      const widgets = [main.querySelector('cohort-table')!, main.querySelector('ttv-histogram')!];
      for (const widget of widgets) await settled(widget);
      expect(widgets.map(shows)).to.deep.equal(['value', 'value']);
      expect(partText(main.querySelector('ttv-histogram')!, 'takeaway')).to.contain('40 users');
    }
    expect(typesOf(heard)).to.deep.equal(['kw-ready', 'kw-ready']);
  });

  it('ends cleanly, also while rows are read', async () => {
    const heard = eventsOf(main);
    flushSync(() => show(<Feedback initial={answers} />));
    const gauge = main.querySelector('nps-gauge')!;
    expect(gauge.outcome).to.equal(null);
    root.unmount();
    expect(gauge.isConnected).to.equal(false);
    expect(main.childElementCount).to.equal(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).to.deep.equal([]);
    root = createRoot(main);
  });
});
