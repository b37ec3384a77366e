import {expect} from '@open-wc/testing';
import {gauge, scoreOf} from './gauge.js';
import {partText, scores, settled, textOf} from './shown.js';

const rows = scores(...Array<number>(1408).fill(10), 0);
const asOf = '2026-11-18T08:00:00Z';

afterEach(() => {
  document.body.replaceChildren();
});

describe('language of a widget', () => {
  for (const [lang, count, day] of [
    ['de', '1.409 Antworten', '18.11.2026'],
    ['de-CH', "1'409 Antworten", '18.11.2026'],
    ['fr', '1 409 réponses', '18 nov. 2026'],
    ['en-GB', '1,409 responses', 'as of 18 Nov 2026'],
    ['xx-not-a-language', '1,409 responses', 'as of Nov 18, 2026'],
    ['', '1,409 responses', 'as of Nov 18, 2026'],
  ] as const) {
    it(`writes numbers and dates as in ${JSON.stringify(lang)}`, async () => {
      const element = gauge({data: rows, asOf}, {lang});
      await settled(element);
      const foot = partText(element, 'foot')
        .replace(/[\u202f\u00a0]/g, ' ')
        .replace('’', "'");
      expect(foot).to.contain(count).and.to.contain(day);
    });
  }

  it('is that of the nearest element, also outside of its shadow root', async () => {
    const host = document.createElement('div');
    host.lang = 'de';
    document.body.append(host);
    const element = Object.assign(document.createElement('nps-gauge'), {data: rows, asOf});
    host.attachShadow({mode: 'open'}).append(element);
    await settled(element);
    expect(partText(element, 'foot')).to.contain('1.409 Antworten');
  });

  it('has the words that a page brings', async () => {
    const element = gauge(
      {
        data: rows,
        asOf,
        messages: {
          promoters: 'Befürworter',
          range: (lower, upper) => `${lower} bis ${upper}`,
          asOf: (moment) => `Stand ${moment}`,
          showTable: 'Zahlen als Tabelle',
        },
      },
      {lang: 'de'},
    );
    await settled(element);
    expect(textOf(element.renderRoot))
      .to.contain('Befürworter')
      .and.to.contain(' bis +')
      .and.to.contain('Stand 18.11.2026');
    expect(textOf(element.renderRoot)).to.contain('Detraktoren');
    expect(element.renderRoot.querySelector('[aria-label="Zahlen als Tabelle"]')).not.to.equal(null);
    expect(scoreOf(element)).to.equal('+100');
  });

  it('has words for what is missing and what went wrong', async () => {
    const messages = {
      noData: 'Noch keine Daten.',
      insufficient: {'no-responses': 'Noch keine Antworten'},
      failed: 'Das ging nicht.',
      tryAgain: 'Noch einmal',
    };
    const element = gauge({messages});
    await settled(element);
    expect(partText(element, 'empty')).to.contain('Noch keine Daten.');
    element.data = {responses: []};
    await settled(element);
    expect(partText(element, 'insufficient')).to.equal('– Noch keine Antworten');
    element.bands = 'x, y';
    await settled(element);
    expect(partText(element, 'error')).to.contain('Das ging nicht.').and.to.contain('Noch einmal');
  });
});
