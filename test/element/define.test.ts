import {expect} from '@open-wc/testing';
import * as keepwell from 'keepwell';
import {NpsGauge} from 'keepwell/components/nps-gauge';
import {define, MetricElement, version} from 'keepwell/element';
import {expectWarning} from '../expect-warning.js';

/** A registry of no page. */
function registry(): Pick<CustomElementRegistry, 'get' | 'define'> & {readonly names: string[]} {
  const classes = new Map<string, CustomElementConstructor>();
  return {
    names: [],
    get: (name) => classes.get(name),
    define(name, element) {
      if (classes.has(name) || [...classes.values()].includes(element)) throw new Error(`${name} is taken`);
      classes.set(name, element);
      this.names.push(name);
    },
  };
}

class Other extends NpsGauge {
  static override readonly version = '0.0.0-other';
}

describe('define', () => {
  it('registers a class under its tag, and says nothing the second time', () => {
    const own = registry();
    define(NpsGauge, {registry: own});
    define(NpsGauge, {registry: own});
    expect(own.get('nps-gauge')).to.equal(NpsGauge);
    expect(own.names).to.deep.equal(['nps-gauge']);
  });

  it('registers a class under other tags too', () => {
    const own = registry();
    define(NpsGauge, {registry: own});
    for (const tag of ['acme-nps-gauge', 'acme-nps', 'acme-nps']) define(NpsGauge, {registry: own, tag});
    expect(own.names).to.deep.equal(['nps-gauge', 'acme-nps-gauge', 'acme-nps']);
    expect(own.get('acme-nps')!.prototype).to.be.instanceOf(NpsGauge);
  });

  it('says nothing for another copy of the same version', () => {
    const own = registry();
    define(NpsGauge, {registry: own});
    define(class extends NpsGauge {}, {registry: own});
    expect(own.get('nps-gauge')).to.equal(NpsGauge);
  });

  it('keeps the first version, and warns once that there is another', () => {
    const own = registry();
    define(NpsGauge, {registry: own, tag: 'two-versions'});
    expectWarning(new RegExp(`two-versions: expected one version .+, got ${version} \\(kept\\) and 0.0.0-other`));
    define(Other, {registry: own, tag: 'two-versions'});
    define(Other, {registry: own, tag: 'two-versions'});
    expect(own.get('two-versions')).to.have.property('version', version);
  });
});

describe('what the package exports', () => {
  it('registers nothing, define does', async () => {
    // The parent page of this frame has the widgets; the frame has only what it loads itself.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    const load = (src: string): Promise<unknown> => {
      const script = Object.assign(page.createElement('script'), {type: 'module', src});
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      page.head.append(script);
      return loaded;
    };
    const tags = Object.values(keepwell).flatMap((value) =>
      typeof value === 'function' && 'tag' in value && value.tag !== '' ? [value.tag] : [],
    );
    expect(tags).to.include.members(['nps-gauge', 'metric-source', 'metric-card']);
    const defined = (): string[] => tags.filter((tag) => frame.contentWindow!.customElements.get(tag) !== undefined);
    await load('/src/index.ts');
    expect(defined()).to.deep.equal([]);
    await load('/src/components/nps-gauge/define.ts');
    expect(defined()).to.deep.equal(['nps-gauge']);
    await load('/src/define.ts');
    expect(defined()).to.deep.equal(tags);
    frame.remove();
  });

  it('has every widget under a tag of its own', () => {
    const widgets = Object.values(keepwell).filter(
      (value) => typeof value === 'function' && value.prototype instanceof MetricElement,
    ) as unknown as (typeof NpsGauge)[];
    expect(widgets.length).to.be.greaterThan(5);
    expect(new Set(widgets.map(({tag}) => tag))).to.have.property('size', widgets.length);
    for (const widget of widgets) expect(widget.version).to.equal(version);
  });
});
