import {expect} from '@open-wc/testing';
import {wholeMicros} from 'keepwell/metrics/revenue/micros';
import {movementsOf, type Movement} from 'keepwell/metrics/revenue/movements';
import {Steps} from 'keepwell/metrics/revenue/steps';
import {seededRandom} from 'keepwell/metrics/statistics';

interface Step {
  readonly account: number;
  readonly at: number;
  readonly amount: number;
  readonly isFx: boolean;
}

const prices = [0, 0.1, 0.2, 0.3, 99.99, 1000 / 12, 49 / 3, 1e9 / 7];

/**
 * What accounts gain and lose: often as much as they had gained, and often several things at once.
 * @param apart how far the codes of two accounts are from each other
 */
function randomSteps(seed: number, apart = 1): Step[] {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  return Array.from({length: 60}, () => {
    const [account, at, price] = [apart * whole(5), whole(9), prices[whole(prices.length)]!];
    const isFx = random() < 0.15;
    const step = {account, at, amount: isFx ? (whole(3) - 1) * price * 0.07 : price, isFx};
    return random() < 0.7 ? [step, {...step, at: at + whole(4), amount: -step.amount}] : [step];
  }).flat();
}

function movements(steps: readonly Step[]): Movement[] {
  const all = new Steps(12);
  for (const {account, at, amount, isFx} of steps) {
    if (isFx) all.addFx(account, at, amount);
    else all.add(account, at, amount);
  }
  return movementsOf(all);
}

/** By definition: what is added up of all steps up to a moment is rounded and compared with what was there before. */
function slowly(steps: readonly Step[]): Movement[] {
  const found: Movement[] = [];
  for (const account of new Set(steps.map((step) => step.account).sort((a, b) => a - b))) {
    const own = steps.filter((step) => step.account === account);
    let [before, hasPaid] = [0, false];
    for (let at = 0; at <= 12; at++) {
      for (const isFx of [false, true]) {
        const seen = own.filter((step) => step.at < at || (step.at === at && (isFx || !step.isFx)));
        const after = wholeMicros(seen.reduce((sum, {amount}) => sum + amount, 0));
        if (after !== before)
          found.push({account, at, kind: isFx ? 'fx' : kindOf(before, after, hasPaid), before, after});
        hasPaid ||= after > 0;
        before = after;
      }
    }
  }
  return found;
}

function kindOf(before: number, after: number, hasPaid: boolean): Movement['kind'] {
  if (before <= 0 && after > 0) return hasPaid ? 'reactivation' : 'new';
  if (before > 0 && after <= 0) return 'churn';
  return after > before ? 'expansion' : 'contraction';
}

describe('movements of random steps', () => {
  for (let seed = 1; seed <= 40; seed++) {
    // Most accounts have steps at a moment, or few of many.
    const steps = randomSteps(seed, seed % 2 === 0 ? 1 : 40);

    it(`are what has changed from moment to moment, to the millionth (${String(seed)})`, () => {
      expect(movements(steps)).to.deep.equal(slowly(steps));
    });

    it(`do not depend on the order of the steps (${String(seed)})`, () => {
      const random = seededRandom(seed);
      const mixed = steps
        .map((step) => ({step, at: random()}))
        .sort((a, b) => a.at - b.at)
        .map(({step}) => step);
      expect(movements(mixed)).to.deep.equal(movements(steps));
    });
  }
});

describe('movements', () => {
  it('are the same whether or not they were asked for before more steps came', () => {
    const steps = randomSteps(1);
    const all = new Steps(12);
    for (const {account, at, amount} of steps.slice(0, 50)) all.add(account, at, amount);
    const first = movementsOf(all);
    expect(movementsOf(all)).to.deep.equal(first);
    for (const {account, at, amount} of steps.slice(50)) all.add(account, at, amount);
    expect(movementsOf(all)).to.deep.equal(movements(steps.map((step) => ({...step, isFx: false}))));
  });

  it('take three thirds for a whole, and see nothing where as much comes as goes', () => {
    const third = {account: 0, at: 1, amount: 250 / 3, isFx: false};
    const swap = [{...third, at: 2, amount: -250}, ...[0, 1, 2].map(() => ({...third, at: 2}))];
    expect(movements([third, third, third, ...swap])).to.deep.equal([
      {account: 0, at: 1, kind: 'new', before: 0, after: 250_000_000},
    ]);
  });

  it('are found in as many steps of one moment as there may be', () => {
    const many = Array.from({length: 20_000}, (_, i) => ({account: i % 7, at: 3, amount: 0.01, isFx: false}));
    const found = movements(many);
    expect(found.map(({account}) => account)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect(found.reduce((sum, {after}) => sum + after, 0)).to.equal(200_000_000);
  });
});
