// The Vue example.
import {expect} from '@open-wc/testing';
import {createApp, h, nextTick, shallowReactive, type App} from 'vue';
import {SelectEvent} from 'keepwell/element';
import Feedback from '../../examples/vue/src/feedback.vue';
import {answers, asOf, events} from '../../examples/vue/src/rows';
import Usage from '../../examples/vue/src/usage.vue';
import {eventsOf, pause, settled, shows, typesOf} from '../element/shown.js';
import {becomes, page} from './page.js';

describe('the Vue example', () => {
  let main: HTMLElement;
  let app: App | undefined;

  beforeEach(() => (main = page()));
  afterEach(() => app?.unmount());

  const text = (selector: string) => () => main.querySelector(selector)?.textContent;

  it('gives rows as a property, hears what is shown, and gives other rows', async () => {
    const heard = eventsOf(main);
    app = createApp(Feedback, {initial: answers});
    app.mount(main);
    await becomes(text('#shown'), '25 from 12 answers');
    expect(main.querySelector('nps-gauge')!.data).to.equal(answers);
    expect(main.querySelector('nps-gauge')!.hasAttribute('data')).to.equal(false);
    main.querySelector('button')!.click();
    await becomes(text('#shown'), '31 from 13 answers');
    expect(typesOf(heard)).to.deep.equal(['kw-ready', 'kw-ready']);
  });

  it('shows in its own way who is behind a part that is picked', async () => {
    app = createApp(Feedback, {initial: answers});
    app.mount(main);
    await becomes(text('#shown'), '25 from 12 answers');
    const members = () => Promise.resolve({by: 'user', ids: ['user 8', 'user 12']});
    const event = new SelectEvent({metric: 'nps', part: 'detractors', label: 'Detractors', members});
    expect(main.querySelector('nps-gauge')!.dispatchEvent(event)).to.equal(false);
    await becomes(text('#picked'), 'Detractors: user 8, user 12');
  });

  it('gives tables to two widgets, which measure again only when rows or options change', async () => {
    const heard = eventsOf(main);
    const props = shallowReactive({events, asOf, class: ''});
    app = createApp({render: () => h(Usage, props)});
    app.mount(main);
    const widgets = [main.querySelector('cohort-table')!, main.querySelector('ttv-histogram')!];
    for (const widget of widgets) await settled(widget);
    expect(widgets.map(shows)).to.deep.equal(['value', 'value']);
    props.class = 'other';
    await nextTick();
    await pause(50);
    expect(typesOf(heard)).to.deep.equal(['kw-ready', 'kw-ready']);
    props.events = events.slice(0, 40);
    await becomes(() => heard.length, 4);
  });

  it('ends cleanly, also while rows are read', async () => {
    const heard = eventsOf(main);
    app = createApp(Feedback, {initial: answers});
    app.mount(main);
    const gauge = main.querySelector('nps-gauge')!;
    expect(gauge.outcome).to.equal(null);
    app.unmount();
    app = undefined;
    expect(gauge.isConnected).to.equal(false);
    await pause(100);
    expect(heard).to.deep.equal([]);
  });
});
