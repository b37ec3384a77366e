// The module of the page that csp.test.ts serves with a strict policy: every widget in its typical state.
import {violations} from './csp-violations.js';
import 'keepwell/define';
import {fixturesOf, tags} from './every-widget.js';
import {pause, press, settled, shows, type Widget} from './shown.js';

/** What the page tells the test. */
export interface Told {
  readonly widgets: readonly string[];
  /** What the policy forbade of what the widgets did. */
  readonly violations: readonly string[];
  /** What it forbade of what nobody may do: text as styles, text as markup. */
  readonly control: readonly string[];
}

declare global {
  interface Window {
    told?: Promise<Told>;
  }
}

// What would be saved is made, and not saved: the list of downloads takes the window of MiniBrowser from the tests that
// come after.
HTMLAnchorElement.prototype.click = () => undefined;

async function drive(): Promise<Told> {
  const source = document.createElement('metric-source');
  document.body.append(source);
  const widgets: Widget[] = [];
  for (const tag of tags) {
    const {tables, properties} = (await fixturesOf(tag)).typical;
    const widget = Object.assign(document.createElement(tag) as Widget, properties, {data: tables});
    source.append(widget);
    widgets.push(widget);
    await settled(widget);
    for (const tool of widget.renderRoot.querySelectorAll<HTMLButtonElement>('button')) tool.click();
    await settled(widget);
    await press(widget, 'definition');
  }
  for (const width of ['260px', '100%']) {
    document.body.style.inlineSize = width;
    await pause(50);
  }
  document.documentElement.style.colorScheme = 'dark';
  for (const widget of widgets) {
    widget.data = {};
    await settled(widget);
    widget.data = null;
    await settled(widget);
    widget.src = '/test-server/nothing-here';
    await settled(widget);
  }
  const shown = widgets.map((widget) => `${widget.localName}: ${shows(widget)}`);
  await pause(50);
  const before = [...violations];
  document.body.setAttribute('style', 'color: red');
  try {
    document.createElement('p').innerHTML = 'text';
  } catch {
    // What forbids it has been told of it.
  }
  await pause(50);
  return {widgets: shown, violations: before, control: violations.slice(before.length)};
}

window.told = drive();
