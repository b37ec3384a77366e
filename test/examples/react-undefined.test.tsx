// What React does with elements that are not defined yet, and on a server: which is why the example imports the
// definitions first. Each test defines another element.
import {expect} from '@open-wc/testing';
import type {ReactElement} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import {renderToString} from 'react-dom/server.browser';
import type {CohortTable} from 'keepwell/components/cohort-table';
import type {} from 'keepwell/types/react';
import {expectWarning} from '../expect-warning.js';
import {ClientOnly} from '../../examples/react/src/client-only';
import {answers, asOf, events} from '../../examples/react/src/rows';
import {pause, settled, shows} from '../element/shown.js';
import {becomes, page} from './page.js';

describe('React, before the elements are defined', () => {
  it('makes an attribute of rows, which says so and takes the next rows', async () => {
    const main = page();
    const root = createRoot(main);
    root.render(<nps-gauge data={answers} />);
    await becomes(() => main.querySelector('nps-gauge')?.hasAttribute('data'), true);
    expectWarning(/^\[nps-gauge\] data: expected a property, got an attribute/);
    await import('keepwell/components/nps-gauge/define');
    const gauge = await settled(main.querySelector('nps-gauge')!);
    expect(shows(gauge)).to.equal('no data');
    root.render(<nps-gauge data={[...answers]} />);
    await becomes(() => shows(gauge), 'value');
    root.unmount();
  });

  it('keeps attributes by their names, and what a ref sets', async () => {
    const main = page();
    const root = createRoot(main);
    const rows = (element: CohortTable | null): void => {
      if (element) element.data = {events};
    };
    root.render(<cohort-table ref={rows} unit="week" as-of={asOf} start-event="signup" return-event="report" />);
    await becomes(() => main.childElementCount, 1);
    await import('keepwell/components/cohort-table/define');
    const table = await settled(main.querySelector('cohort-table')!);
    expect(shows(table)).to.equal('value');
    expect([table.asOf, table.startEvent]).to.deep.equal([asOf, 'signup']);
    root.unmount();
  });

  it('takes over markup from a server without giving rows or listeners; what changes later comes', async () => {
    const heard: string[] = [];
    const widget = (rows: readonly object[]): ReactElement => (
      <ttv-histogram
        data={rows}
        as-of={asOf}
        start-event="signup"
        value-event="report"
        onkw-ready={({type}) => heard.push(type)}
      />
    );
    const html = renderToString(widget(events));
    expect(html).to.match(/^<ttv-histogram as-of="[^"]+" start-event="signup" value-event="report"><\/ttv-histogram>$/);
    await import('keepwell/components/ttv-histogram/define');
    const main = page();
    main.innerHTML = html;
    const root = hydrateRoot(main, widget(events));
    const histogram = await settled(main.querySelector('ttv-histogram')!);
    await pause(50);
    expect(shows(histogram)).to.equal('no data');
    root.render(widget([...events]));
    await becomes(() => shows(histogram), 'value');
    expect(heard).to.deep.equal(['kw-ready']);
    root.unmount();
  });

  it('works with a server where widgets are for the browser only', async () => {
    const heard: string[] = [];
    const app = (
      <ClientOnly>
        <ttv-histogram
          data={events}
          as-of={asOf}
          start-event="signup"
          value-event="report"
          onkw-ready={({type}) => heard.push(type)}
        />
      </ClientOnly>
    );
    expect(renderToString(app)).to.equal('');
    await import('keepwell/components/ttv-histogram/define');
    const main = page();
    const root = hydrateRoot(main, app);
    await becomes(() => heard.length, 1);
    expect(shows(main.querySelector('ttv-histogram')!)).to.equal('value');
    root.unmount();
  });
});
