// Drawings out of sight wait until they come near; all else of a widget is there at once.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import type {HealthMatrix} from 'keepwell';
import {fixtures as matrices} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import type {View} from '#internal/element/view.js';
import {drawn, eventsOf, partText, press, scores, settled, typesOf, type Widget} from './shown.js';

/** A gauge with data, at the end of a page that is ten windows high. */
function farGauge(): Promise<Widget> {
  return far(Object.assign(document.createElement('nps-gauge'), {data: scores(9, 10, 3)}));
}

async function far(widget: Widget): Promise<Widget> {
  const before = document.createElement('div');
  before.style.blockSize = '1000vh';
  document.body.append(before, widget);
  return settled(widget);
}

function graphicOf(widget: Widget): HTMLElement {
  return widget.renderRoot.querySelector<HTMLElement>('.graphic')!;
}

function isDrawn(widget: Widget): boolean {
  return graphicOf(widget).querySelector('svg') !== null;
}

describe('a widget out of sight', () => {
  afterEach(() => {
    document.body.replaceChildren();
    window.scrollTo(0, 0);
  });

  it('is told of and read, and only its drawing waits, with its room kept', async () => {
    const before = eventsOf(document.body);
    const gauge = await farGauge();
    await drawn(gauge);
    expect(typesOf(before)).to.deep.equal(['kw-ready']);
    expect(partText(gauge, 'takeaway')).to.contain('33');
    expect(isDrawn(gauge)).to.be.false;
    expect(graphicOf(gauge).offsetHeight).to.be.at.least(180);
    await press(gauge, 'table');
    expect(partText(gauge, 'table')).to.contain('3');
  });

  it('is drawn when it comes near, and stays', async () => {
    const gauge = await farGauge();
    gauge.scrollIntoView();
    await drawn(gauge);
    await drawn(gauge);
    expect(isDrawn(gauge)).to.be.true;
    window.scrollTo(0, 0);
    await drawn(gauge);
    gauge.data = scores(1, 2, 9);
    await settled(gauge);
    expect(isDrawn(gauge)).to.be.true;
  });

  it('is not asked what it would draw', async () => {
    const gauge = document.createElement('nps-gauge');
    let asked = 0;
    const viewed = gauge as unknown as {view: (...given: unknown[]) => View};
    const view = viewed.view.bind(gauge);
    viewed.view = (...given) => {
      const {graphic, ...others} = view(...given);
      return {
        ...others,
        get graphic() {
          asked++;
          return graphic;
        },
      };
    };
    await far(Object.assign(gauge, {data: scores(9, 10, 3)}));
    await drawn<Widget>(gauge);
    expect(asked).to.equal(0);
    gauge.scrollIntoView();
    await drawn<Widget>(gauge);
    await drawn<Widget>(gauge);
    expect(asked).to.equal(1);
  });

  it('is drawn for paper', async () => {
    const gauge = await farGauge();
    window.dispatchEvent(new Event('beforeprint'));
    expect(isDrawn(gauge)).to.be.true;
    window.dispatchEvent(new Event('afterprint'));
  });

  it('is drawn for a picture of it', async () => {
    const gauge = await farGauge();
    const picture = await gauge.exportImage('svg');
    expect(await picture.text()).to.contain('<path');
  });

  it('is drawn where it is not displayed, and so is there when it is', async () => {
    const box = document.createElement('div');
    box.hidden = true;
    const gauge = Object.assign(document.createElement('nps-gauge'), {data: scores(9, 10, 3)});
    box.append(gauge);
    document.body.append(box);
    await settled<Widget>(gauge);
    expect(isDrawn(gauge)).to.be.true;
  });

  it('is there where it is a table itself, for who searches the page or listens to it', async () => {
    const matrix: HealthMatrix = mount(document.createElement('health-matrix'), matrices.typical);
    await far(matrix);
    expect(matrix.renderRoot.querySelectorAll('tr.row')).to.have.lengthOf(14);
  });
});

describe('a widget in sight', () => {
  afterEach(() => document.body.replaceChildren());

  it('is drawn together with its value', async () => {
    const gauge = Object.assign(document.createElement('nps-gauge'), {data: scores(9, 10, 3)});
    const isDrawnAt = new Promise<boolean>((resolve) => {
      gauge.addEventListener('kw-ready', () => resolve(isDrawn(gauge)));
    });
    document.body.append(gauge);
    expect(await isDrawnAt).to.be.true;
  });
});
