/** What `<nps-gauge>` says. */
export interface GaugeWords {
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly score: string;
  /** After the score in bold: how it comes about. */
  readonly because: (promoters: string, detractors: string) => string;
  readonly interval: (range: string) => string;
  readonly inBand: (band: string) => string;
  readonly betweenBands: (first: string, last: string) => string;
  /** When so few answered that hardly anything can be said. */
  readonly tooFew: (n: number, count: string) => string;
  readonly responses: (n: number, count: string) => string;
  readonly accounts: (n: number, count: string) => string;
  readonly invalid: (n: number, count: string) => string;
  readonly spoken: (value: string, responses: string, promoters: string, detractors: string) => string;
  readonly caption: string;
  readonly answer: string;
  readonly number: string;
  readonly share: string;
}

export const english: GaugeWords = {
  promoters: 'Promoters',
  passives: 'Passives',
  detractors: 'Detractors',
  score: 'Net Promoter Score',
  because: (promoters, detractors) => `${promoters} would recommend, ${detractors} would not`,
  interval: (range) => `(${range})`,
  inBand: (band) => `in “${band}”`,
  betweenBands: (first, last) => `between “${first}” and “${last}”`,
  tooFew: (n, count) =>
    n === 1 ? 'One answer says next to nothing.' : `${count} answers are too few to be sure of much.`,
  responses: (n, count) => `${count} ${n === 1 ? 'response' : 'responses'}`,
  accounts: (n, count) => `${count} ${n === 1 ? 'account' : 'accounts'}`,
  invalid: (n, count) => `${count} ${n === 1 ? 'answer' : 'answers'} out of range left out`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${value}, ${responses}, ${promoters} promoters, ${detractors} detractors`,
  caption: 'Answers by score',
  answer: 'Answer',
  number: 'Responses',
  share: 'Share',
};
