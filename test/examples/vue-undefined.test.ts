// What Vue does with elements that are not defined yet, and with markup of a server: `.prop` makes a property of what
// it would make an attribute.
import {expect} from '@open-wc/testing';
import {createApp, createSSRApp, h} from 'vue';
import {answers, asOf, events} from '../../examples/vue/src/rows';
import {expectWarning} from '../expect-warning.js';
import {settled, shows} from '../element/shown.js';
import {becomes, page} from './page.js';

// In a render function `.data` is what `:data.prop` is in a template.
describe('Vue, before the elements are defined', () => {
  it('keeps rows that are a property, and attributes by their names', async () => {
    const main = page();
    const options = {'as-of': asOf, 'start-event': 'signup', 'value-event': 'report'};
    const app = createApp({render: () => h('ttv-histogram', {'.data': {events}, ...options})});
    app.mount(main);
    await import('keepwell/components/ttv-histogram/define');
    const histogram = await settled(main.querySelector('ttv-histogram')!);
    expect(shows(histogram)).to.equal('value');
    expect([histogram.asOf, histogram.startEvent]).to.deep.equal([asOf, 'signup']);
    app.unmount();
  });

  it('takes over markup from a server, and gives rows and listeners', async () => {
    const main = page();
    main.innerHTML = `<cohort-table as-of="${asOf}" start-event="signup" unit="week"></cohort-table>`;
    const heard: string[] = [];
    const options = {'as-of': asOf, 'start-event': 'signup', unit: 'week'};
    const listener = {onKwReady: ({type}: Event) => heard.push(type)};
    const app = createSSRApp({render: () => h('cohort-table', {'.data': {events}, ...options, ...listener})});
    await import('keepwell/components/cohort-table/define');
    const table = main.querySelector('cohort-table')!;
    app.mount(main);
    expect(main.querySelector('cohort-table')).to.equal(table);
    await becomes(() => heard.length, 1);
    expect(shows(table)).to.equal('value');
    app.unmount();
  });

  it('makes an attribute of rows without it, which says so', async () => {
    const main = page();
    const app = createApp({render: () => h('nps-gauge', {data: answers})});
    app.mount(main);
    expectWarning(/^\[nps-gauge\] data: expected a property, got an attribute/);
    await import('keepwell/components/nps-gauge/define');
    expect(shows(await settled(main.querySelector('nps-gauge')!))).to.equal('no data');
    app.unmount();
  });
});
