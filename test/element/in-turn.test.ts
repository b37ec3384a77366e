// Widgets that draw together draw in turn, so that a page of them can be used meanwhile.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import {inTurn} from '#internal/element/in-turn.js';
import {scores, settled} from './shown.js';

/** Draws for longer than what is drawn in one task may take. */
function drawForLong(): void {
  const until = performance.now() + 20;
  while (performance.now() < until);
}

/** A task in which nothing has been drawn yet. */
function newTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** All that was waiting for what is done in this task. */
async function microtasks(): Promise<void> {
  for (let i = 0; i < 100; i++) await Promise.resolve();
}

describe('drawing in turn', () => {
  beforeEach(newTask);
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is at once where others have not drawn for long', () => {
    const drawn: string[] = [];
    expect(inTurn(() => drawn.push('first'))).to.equal(undefined);
    expect(drawn).to.deep.equal(['first']);
  });

  it('waits for a later task where they have, in the order in which it was asked for', async () => {
    const drawn: string[] = [];
    void inTurn(drawForLong);
    const second = inTurn(() => {
      drawn.push('second');
      drawForLong();
    });
    const third = inTurn(() => drawn.push('third'));
    await microtasks();
    expect(drawn).to.deep.equal([]);
    await second;
    await microtasks();
    expect(drawn).to.deep.equal(['second']);
    await third;
    expect(drawn).to.deep.equal(['second', 'third']);
  });

  it('fails for who asked, and nobody else, where a drawing does', async () => {
    void inTurn(drawForLong);
    const failing = inTurn(() => {
      throw new Error('no ink');
    });
    let isDrawn = false;
    const other = inTurn(() => (isDrawn = true));
    const [failed] = await Promise.allSettled([failing, other]);
    expect(failed.status).to.equal('rejected');
    expect(isDrawn).to.equal(true);
  });

  it('is how widgets draw', async () => {
    const gauge = Object.assign(document.createElement('nps-gauge'), {data: scores(9, 10, 3)});
    document.body.append(gauge);
    await settled(gauge);
    await newTask();
    void inTurn(drawForLong);
    gauge.heading = 'Later';
    await microtasks();
    expect(gauge.isUpdatePending).to.equal(true);
    await gauge.updateComplete;
    expect(gauge.renderRoot.querySelector('.title')?.textContent).to.equal('Later');
  });
});
