import type {AnswerPart} from '../../metrics/voice/answer-scale.js';
import type {SurveyKind} from '../../metrics/voice/survey-kinds.js';
import type {GaugeWords, KindWords} from './nps-gauge.words.js';

/** What is peculiar to a question. */
export interface GaugeKind {
  /** What low, middle and high answers are called in marks and styles. */
  readonly parts: Readonly<Record<AnswerPart, string>>;
  readonly words: (words: GaugeWords) => KindWords;
}

const rated = (kind: keyof GaugeWords['kinds']): GaugeKind => ({
  parts: {low: 'low', middle: 'middle', high: 'high'},
  words: ({kinds}) => kinds[kind],
});

export const gaugeKinds: Readonly<Record<SurveyKind, GaugeKind>> = {
  nps: {
    parts: {low: 'detractors', middle: 'passives', high: 'promoters'},
    words: ({score, detractors, passives, promoters, says, spoken}) => ({
      score,
      low: detractors,
      middle: passives,
      high: promoters,
      says: ({high, low, ...held}) => says({...held, promoters: high, detractors: low}),
      spoken,
    }),
  },
  csat: rated('csat'),
  ces: rated('ces'),
  rating: rated('rating'),
};
