import {expect} from '@open-wc/testing';
import {DataIssueEvent, ErrorEvent, ReadyEvent} from 'keepwell/element';
import {DataError, sharedSource} from 'keepwell/data-adapters';
import {serve} from '../test-server.js';
import {gauge, scoreOf} from './gauge.js';
import {
  drawn,
  eventsOf,
  gate,
  handMade,
  partText,
  pause,
  press,
  scores,
  settled,
  showing,
  shows,
  textOf,
  typesOf,
  type Widget,
} from './shown.js';

const rows = scores(10, 9, 8, 6);
const csv = {headers: {'content-type': 'text/csv'}, body: 'score\n10\n9\n8\n6\n'};

const isBusy = (widget: Widget): boolean =>
  widget.renderRoot.querySelector('figure')!.getAttribute('aria-busy') === 'true';

/** All states that a widget shows from now on, each once in a row. */
function watched(widget: Widget): string[] {
  const seen: string[] = [];
  const look = (): void => {
    const state = shows(widget);
    if (state !== 'nothing' && seen.at(-1) !== state) seen.push(state);
  };
  look();
  new MutationObserver(look).observe(widget.shadowRoot!, {childList: true, subtree: true, attributes: true});
  return seen;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a widget', () => {
  it('shows how to give it data where there are none, and is not busy', async () => {
    const element = await settled(gauge());
    expect(shows(element)).to.equal('no data');
    expect(partText(element, 'empty')).to.contain('<nps-gauge src="/responses.csv">');
    expect(isBusy(element)).to.equal(false);
  });

  it('says that it is loading, is busy for so long, and then shows the value', async () => {
    const answered = gate();
    const element = gauge({source: handMade(rows, answered.passed)});
    const events = eventsOf(element);
    await element.updateComplete;
    expect(shows(element)).to.equal('loading');
    expect(textOf(element.renderRoot.querySelector('.progress'))).to.equal('Loading…');
    expect(isBusy(element)).to.equal(true);
    expect(element.outcome).to.equal(null);
    answered.open();
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(isBusy(element)).to.equal(false);
    expect(element.outcome).to.deep.include({kind: 'estimate', value: 25, n: 4});
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });

  it('says how far it is with many rows', async () => {
    const {url, go} = await serve([{...csv, body: ['score\n', '10\n'.repeat(70_000), '1\n'], held: 2}]);
    const element = gauge({src: url});
    const status = (): string => textOf(element.renderRoot.querySelector('.progress'));
    await showing(element, 'loading');
    while (status() === 'Loading…') await pause(5);
    expect(status()).to.match(/^Loading… \d\d,\d\d\d rows so far$/);
    await go();
    await settled(element);
    expect(element.outcome).to.deep.include({n: 70_001});
  });

  it('keeps the last value while a new one is worked out', async () => {
    const element = await settled(gauge({data: rows}));
    const events = eventsOf(element);
    const answered = gate();
    element.source = handMade(scores(0), answered.passed);
    await element.updateComplete;
    expect(shows(element)).to.equal('refreshing');
    expect(scoreOf(element)).to.equal('+25');
    expect(partText(element, 'foot')).to.match(/^Refreshing; the last value is shown/);
    expect(isBusy(element)).to.equal(true);
    answered.open();
    await settled(element);
    expect(scoreOf(element)).to.equal('−100');
    expect(isBusy(element)).to.equal(false);
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });

  it('says why there is no value', async () => {
    const element = gauge({data: {responses: []}});
    const events = eventsOf(element);
    await settled(element);
    expect(shows(element)).to.equal('insufficient');
    expect(partText(element, 'insufficient')).to.equal('– No responses yet');
    expect(element.renderRoot.querySelector('[role=meter]')).to.equal(null);
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
    await press(element, 'definition');
    expect(partText(element, 'definition')).to.contain('100 * (promoters - detractors) / responses');
  });

  it('fails with a reason and tries again when asked to', async () => {
    // The first request, and three that try it again.
    const failures = Array.from({length: 4}, () => ({status: 500, body: 'secret stack'}));
    const {url, requests} = await serve([...failures, csv]);
    const element = gauge({src: url});
    const events = eventsOf(element);
    await settled(element);
    expect(shows(element)).to.equal('failed');
    expect(isBusy(element)).to.equal(false);
    expect(element.renderRoot.querySelector('[role=alert]')).to.equal(element.renderRoot.querySelector('[part=error]'));
    expect(partText(element, 'error')).to.match(/^The server could not answer\. \[src\] .+ got status 500 Try again$/);
    expect(textOf(element.renderRoot)).not.to.contain('secret');
    expect(events[0]).to.be.instanceOf(ErrorEvent);
    expect((events[0] as ErrorEvent).detail.error)
      .to.be.instanceOf(DataError)
      .and.to.include({code: 'server'});
    element.renderRoot.querySelector<HTMLButtonElement>('button.retry')!.click();
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(await requests()).to.have.length(5);
    expect(typesOf(events)).to.deep.equal(['kw-error', 'kw-ready']);
  });

  for (const [what, reply, code, said] of [
    ['404', {status: 404}, 'not-found', 'Nothing was found under this address.'],
    ['401', {status: 401}, 'unauthorized', 'You are not allowed to see these data, or have been signed out.'],
    [
      'a login page',
      {headers: {'content-type': 'text/html'}, body: '<!doctype html><p>Log in'},
      'unreadable',
      'The data could not be read.',
    ],
    [
      'torn JSON',
      {headers: {'content-type': 'application/json'}, body: '[{"score": 1}, {"sc'},
      'unreadable',
      'The data could not be read.',
    ],
    [
      'other columns',
      {...csv, body: 'colour\nred\n'},
      'wrong-columns',
      'The data do not have the columns that are needed.',
    ],
    [
      'a picture',
      {headers: {'content-type': 'image/png'}, body: 'x'},
      'unknown-format',
      'The format of the data is not known.',
    ],
  ] as const) {
    it(`fails for ${what} with ${code}, once`, async () => {
      const {url} = await serve([reply]);
      const element = gauge({src: url});
      const events = eventsOf(element);
      await settled(element);
      expect(partText(element, 'error')).to.contain(said);
      await pause(20);
      expect(typesOf(events)).to.deep.equal(['kw-error']);
      expect((events[0] as ErrorEvent).detail.error).to.include({code});
    });
  }

  it('does not ask for an address that is none', async () => {
    for (const src of ['javascript:alert(1)', 'data:text/csv,score', 'https://user:password@data.example/']) {
      const element = await settled(gauge({src}));
      expect(partText(element, 'error'))
        .to.contain('expected an http or https address')
        .and.not.to.contain('password@');
    }
  });

  it('fails for wrong options until they are right', async () => {
    const element = gauge({data: rows}, {bands: 'x, y'});
    const events = eventsOf(element);
    await settled(element);
    expect(shows(element)).to.equal('failed');
    expect(partText(element, 'error')).to.contain('[nps-gauge] bands: expected names with ascending borders');
    element.bands = 'poor, good 0';
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    element.setAttribute('interval', 'guess');
    await settled(element);
    expect(partText(element, 'error')).to.contain(
      'interval: expected one of score, adjusted-wald, wald, bootstrap, got "guess"',
    );
    element.setAttribute('interval', 'wald');
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(typesOf(events)).to.deep.equal(['kw-error', 'kw-ready', 'kw-error', 'kw-ready']);
  });

  it('can be cured by who hears that it has failed', async () => {
    const element = gauge({data: rows}, {bands: 'x, y'});
    element.addEventListener('kw-error', () => (element.bands = ''), {once: true});
    await settled(element);
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
  });

  for (const [what, attributes, message] of [
    ['an as-of that is no moment', {'as-of': 'last week'}, /\[scope\] as-of: expected .+, got "last week"/],
    ['an as-of without a zone', {'as-of': '2026-11-18T08:00'}, /\[scope\] as-of: expected .+, got "2026-11-18T08:00"/],
    [
      'an unknown time zone',
      {'time-zone': 'Mars/Base'},
      /timeZone: expected an IANA zone such as Europe\/Berlin, got "Mars\/Base"/,
    ],
    ['no time zone', {'time-zone': ''}, /timeZone: expected an IANA zone such as Europe\/Berlin, got ""/],
    [
      'a week that starts on no day',
      {'week-start': 'someday'},
      /week-start: expected one of monday, sunday, saturday, got "someday"/,
    ],
    ['a level of 95', {level: '95'}, /level: expected a number between 0 and 1, got 95/],
    ['a level that is no number', {level: 'high'}, /level: expected a number between 0 and 1, got NaN/],
    ['a minimum group of none', {'minimum-group': '0'}, /minimumGroup: expected a number from 1, got 0/],
  ] as const) {
    for (const when of ['from the start', 'while a value is shown']) {
      it(`fails for ${what} ${when}, and is cured when that is taken away`, async () => {
        const element = gauge({data: rows});
        if (when === 'while a value is shown') await settled(element);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        await settled(element);
        expect(shows(element)).to.equal('failed');
        expect(partText(element, 'error')).to.match(message);
        for (const name of Object.keys(attributes)) element.removeAttribute(name);
        await settled(element);
        expect(scoreOf(element)).to.equal('+25');
      });
    }
  }

  it('has defaults again where a framework sets null or undefined', async () => {
    const element = await settled(gauge({data: rows, asOf: '2026-11-18T08:00:00Z'}));
    const before = textOf(element.renderRoot);
    const properties = [
      'timeZone',
      'weekStart',
      'level',
      'minimumGroup',
      'instants',
      'format',
      'columns',
      'src',
      'source',
      'from',
      'heading',
      'messages',
      'rollUp',
      'answers',
      'interval',
      'bands',
      'token',
      'tokenProvider',
    ];
    for (const value of [null, undefined]) {
      Object.assign(element, Object.fromEntries(properties.map((name) => [name, value])));
      await settled(element);
      expect(textOf(element.renderRoot)).to.equal(before);
    }
  });

  it('takes text for text, wherever it comes from', async () => {
    const markup = '<img src="/nothing" onerror="window.hacked = true">';
    const element = gauge({data: rows, heading: markup, bands: `${markup}, good 0`, messages: {promoters: markup}});
    await settled(element);
    await press(element, 'table');
    await press(element, 'definition');
    expect(partText(element, 'title')).to.equal(markup);
    element.interval = markup as 'wald';
    await settled(element);
    expect(partText(element, 'error')).to.contain('<img src');
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    await pause(20);
    expect(window).not.to.have.property('hacked');
  });

  it('goes from state to state without a step between', async () => {
    const element = gauge();
    await element.updateComplete;
    const seen = watched(element);
    element.data = rows;
    await settled(element);
    element.data = scores(0);
    await settled(element);
    element.bands = 'x, y';
    await settled(element);
    element.bands = '';
    await settled(element);
    element.data = null;
    await settled(element);
    expect(seen).to.deep.equal([
      'no data',
      'loading',
      'value',
      'refreshing',
      'value',
      'failed',
      'loading',
      'value',
      'no data',
    ]);
  });

  it('measures again when its source says so, and no more when it is gone', async () => {
    const source = sharedSource(handMade(rows));
    const element = await settled(gauge({source}));
    const events = eventsOf(element);
    source.reload();
    await settled(element);
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
    element.remove();
    await pause(0);
    source.reload();
    await pause(20);
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
    document.body.append(element);
    await settled(element);
    expect(typesOf(events)).to.deep.equal(['kw-ready', 'kw-ready']);
  });

  it('reads again for another option or scope, not for another level, nor for what only the drawing needs', async () => {
    const source = handMade(rows);
    const element = await settled(gauge({source, asOf: '2026-11-18T08:00:00Z'}));
    expect(source.asked).to.have.length(1);
    element.bands = 'poor, good 0';
    element.heading = 'Recommendation';
    element.messages = {promoters: 'Fans'};
    await settled(element);
    expect(source.asked).to.have.length(1);
    element.level = 0.9;
    await settled(element);
    expect(element.outcome!.made.scope.level).to.equal(0.9);
    expect(partText(element, 'foot')).to.contain('90% interval');
    expect(source.asked).to.have.length(1);
    element.interval = 'wald';
    await settled(element);
    expect(source.asked).to.have.length(2);
    element.timeZone = 'Asia/Tokyo';
    await settled(element);
    expect(source.asked).to.have.length(3);
  });
});

describe('events of a widget', () => {
  it('are typed, bubble, cross shadow roots, and come when the state is shown', async () => {
    const seen: string[] = [];
    const note = (event: Event): void => {
      const widget = event.composedPath()[0] as Widget;
      seen.push(`${event.type} ${shows(widget)} ${String(event.composed)}`);
    };
    for (const type of ['kw-ready', 'kw-error', 'kw-data-issue']) document.addEventListener(type, note);
    const host = document.createElement('div');
    document.body.append(host);
    host
      .attachShadow({mode: 'open'})
      .append(Object.assign(document.createElement('nps-gauge'), {data: [...rows, {score: 'x'}]}));
    const inside = host.shadowRoot!.querySelector('nps-gauge')!;
    const events = eventsOf(inside);
    await settled(inside);
    inside.bands = 'x, y';
    await settled(inside);
    for (const type of ['kw-ready', 'kw-error', 'kw-data-issue']) document.removeEventListener(type, note);
    expect(seen).to.deep.equal(['kw-data-issue value true', 'kw-ready value true', 'kw-error failed true']);
    const [issue, ready, error] = events;
    expect(issue).to.be.instanceOf(DataIssueEvent);
    expect((issue as DataIssueEvent).detail.quality['responses']).to.deep.include({read: 5, kept: 5});
    expect(ready).to.be.instanceOf(ReadyEvent);
    expect((ready as ReadyEvent).detail.outcome).to.deep.include({kind: 'estimate', value: 25});
    expect(error).to.be.instanceOf(ErrorEvent);
    expect((error as ErrorEvent).detail.error).to.be.instanceOf(RangeError);
  });
});

describe('tools of a widget', () => {
  it('show the table instead of the graphic, and the definition below', async () => {
    const element = await settled(gauge({data: rows, asOf: '2026-11-18T08:00:00Z'}));
    const expanded = (): (string | null)[] =>
      [...element.renderRoot.querySelectorAll('.tools [aria-expanded]')].map((tool) =>
        tool.getAttribute('aria-expanded'),
      );
    expect(expanded()).to.deep.equal(['false', 'false']);
    await press(element, 'table');
    expect(expanded()).to.deep.equal(['true', 'false']);
    expect(element.renderRoot.querySelectorAll('[part=table] tbody tr')).to.have.length(15);
    expect(element.renderRoot.querySelector('[part=graphic]')).to.equal(null);
    await press(element, 'definition');
    expect(expanded()).to.deep.equal(['false', 'true']);
    expect(element.renderRoot.querySelector('[part=graphic]')).not.to.equal(null);
    const entries = [...element.renderRoot.querySelectorAll('[part=definition] dl > div')].map(textOf);
    expect(entries).to.deep.equal([
      'Formula 100 * (promoters - detractors) / responses',
      'Interval score interval of a trinomial difference (Tango): stays in range and always holds the estimate',
      'Options rollUp: respondent; answers: all; interval: score; seed: 1; draws: 10000',
      'Scope as of Nov 18, 2026, 8:00 AM, UTC, weeks from monday, level 95%',
      'Data 4 of 4 rows of responses',
      'Defined by Reichheld (2003), The one number you need to grow; intervals: Tango (1998), Rocks (2016); roll-ups by account and revenue as in B2B practice',
    ]);
    await press(element, 'definition');
    expect(element.renderRoot.querySelector('[part=definition]')).to.equal(null);
  });

  it('can be reached with the keyboard, and are seen then', async () => {
    const element = await drawn(await settled(gauge({data: rows})));
    const tools = element.renderRoot.querySelector<HTMLElement>('.tools')!;
    tools.querySelector('button')!.focus();
    await drawn(element);
    await Promise.all(tools.getAnimations().map(({finished}) => finished));
    expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Show the numbers as a table');
    expect(getComputedStyle(tools).opacity).to.equal('1');
  });

  it('tell what was left out of the data, and where', async () => {
    const element = await settled(gauge({data: [...rows, {score: 'ten'}, {score: 'nine'}]}));
    expect(partText(element, 'foot')).to.contain('2 cells not readable');
    await press(element, 'definition');
    expect(partText(element, 'definition')).to.contain(
      'Data 6 of 6 rows of responses; score: 2 not readable (expected a number, got "ten" in row 5)',
    );
  });
});
