import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {surveyResponseRate} from 'keepwell/metrics/voice/survey-response-rate';

const asked = (
  responses: readonly object[],
  options: GivenOptions<typeof surveyResponseRate> = {},
  scope: Partial<Scope> = {},
) =>
  measure(
    surveyResponseRate,
    tablesOf(surveyResponseRate.tables, {responses}),
    options,
    scopeOf({asOf: Date.UTC(2026, 5, 30), ...scope}),
  );

describe('survey-response-rate', () => {
  const sentAt = '2026-06-01T00:00:00Z';

  it('closes an invitation exactly so many days after it was sent', () => {
    const at = (sent: string) => asked([{sentAt: sent}]);
    expect(at('2026-06-16T00:00:00Z')).to.include({value: 0, n: 1});
    expect(at('2026-06-16T00:00:00.001Z')).to.include({code: 'all-open'});
    expect(asked([{sentAt: '2026-06-16T00:00:00Z'}], {openDays: 14.5})).to.include({code: 'all-open'});
  });

  it('does not see what is sent at as-of, and takes an answer of then as none', () => {
    expect(asked([{sentAt: '2026-06-30T00:00:00Z'}])).to.include({code: 'no-invitations'});
    const {terms} = asked([{sentAt, at: '2026-06-30T00:00:00Z', score: 9}]);
    expect(terms).to.include({answered: 0, unanswered: 1});
  });

  it('knows an answer without a moment by its score or its colour', () => {
    const {terms} = asked([{sentAt, score: 0}, {sentAt, rating: 'red'}, {sentAt}]);
    expect(terms).to.include({answered: 2, unanswered: 1});
  });

  it('counts the questions that are named', () => {
    const responses = [
      {kind: 'nps', sentAt, score: 9},
      {kind: 'csat', sentAt},
      {kind: 'ces', sentAt, score: 4},
    ];
    expect(asked(responses).terms).to.include({answered: 2, unanswered: 1});
    expect(asked(responses, {kinds: ['nps', 'csat']}).terms).to.include({answered: 1, unanswered: 1});
  });

  it('is too high, too low or right while a survey runs, by what open invitations count as', () => {
    // Of 10 that had their time 4 answered; of 10 of yesterday 2 did so far.
    const many = (count: number, row: object) => Array.from({length: count}, () => row);
    const yesterday = '2026-06-29T00:00:00Z';
    const responses = [
      ...many(4, {sentAt, score: 1}),
      ...many(6, {sentAt}),
      ...many(2, {sentAt: yesterday, score: 1}),
      ...many(8, {sentAt: yesterday}),
    ];
    const rates = (['left-out', 'unanswered', 'whole-time'] as const).map((open) => {
      const outcome = asked(responses, {open});
      return isInsufficient(outcome) ? null : outcome.value;
    });
    expect(rates).to.deep.equal([6 / 12, 6 / 20, 4 / 10]);
  });

  it('hides the rate of fewer invitations than the scope allows', () => {
    expect(asked([{sentAt, score: 1}, {sentAt}], {}, {minimumGroup: 3})).to.include({code: 'too-few'});
  });
});
