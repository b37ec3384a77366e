import {expect} from '@open-wc/testing';
import {answersByPart, answersByScore, answerShare} from '#internal/metrics/voice/answer-scale.js';
import {rangeOfAnswers} from '#internal/metrics/voice/survey-kinds.js';
import {surveyOptions} from '#internal/metrics/voice/survey-options.js';

describe('answers on a scale', () => {
  const scale = {from: 1, to: 5, lowTo: 2, highFrom: 4};

  it('are low, in the middle or high', () => {
    expect(answersByPart([1, 2, 3, 4, 5], scale)).to.deep.equal([
      {part: 'low', from: 1, to: 2, count: 3},
      {part: 'middle', from: 3, to: 3, count: 3},
      {part: 'high', from: 4, to: 5, count: 9},
    ]);
  });

  it('have no middle where the scale has none', () => {
    const parts = answersByPart([1, 2, 3, 4], {from: 1, to: 4, lowTo: 2, highFrom: 3});
    expect(parts.map(({part, count}) => [part, count])).to.deep.equal([
      ['low', 3],
      ['high', 7],
    ]);
  });

  it('are told by score, each with its part', () => {
    expect(answersByScore([1, 0, 3, 4, 5], scale).map(({part, from, count}) => [part, from, count])).to.deep.equal([
      ['low', 1, 1],
      ['low', 2, 0],
      ['middle', 3, 3],
      ['high', 4, 4],
      ['high', 5, 5],
    ]);
  });

  it('have shares with the interval of Wilson', () => {
    // 1 of 4 at 95 %: 0.0456 to 0.6994, as R prop.test(1, 4, correct = FALSE).
    const {share, interval} = answerShare(1, 4, 0.95);
    expect(share).to.equal(0.25);
    expect(interval!.lower).to.be.closeTo(0.0456, 1e-4);
    expect(interval!.upper).to.be.closeTo(0.6994, 1e-4);
  });
});

describe('options of a question', () => {
  it('are those that are set, with both ends of a scale', () => {
    expect(surveyOptions('csat', {shows: 'mean', scale: '0-10', top: null, answers: undefined}, 'it')).to.deep.equal({
      shows: 'mean',
      from: 0,
      to: 10,
    });
    for (const [scale, ends] of [
      [7, {from: 1, to: 7}],
      ['5', {from: 1, to: 5}],
      ['-2 to 2', {from: -2, to: 2}],
    ] as const)
      expect(surveyOptions('rating', {scale}, 'it')).to.deep.equal(ends);
  });

  it('are refused where they do not go with the question', () => {
    expect(() => surveyOptions('nps', {top: 2}, 'it')).to.throw(
      RangeError,
      '[it] top: expected none for answers of kind nps, got 2',
    );
    expect(() => surveyOptions('ces', {scale: '1'}, 'it')).to.throw(RangeError, '[it] scale');
  });

  it('decide what the value can be', () => {
    expect(rangeOfAnswers('nps', {})).to.deep.equal([-100, 100]);
    expect(rangeOfAnswers('ces', {shows: 'mean', from: 1, to: 7})).to.deep.equal([1, 7]);
    expect(rangeOfAnswers('csat', {shows: 'rescaled', from: 1, to: 5})).to.deep.equal([0, 1]);
  });
});
