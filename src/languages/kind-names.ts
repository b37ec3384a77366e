import type {GaugeWords} from '../components/nps-gauge/nps-gauge.words.js';
import type {BreakdownWords, KindNames} from '../components/response-breakdown/response-breakdown.words.js';

/** What the value of each question and its answers are called: as on the gauge. */
export function kindNames(words: GaugeWords): BreakdownWords['kinds'] {
  const {detractors: low, passives: middle, promoters: high, kinds} = words;
  const names = ({score, low: least, middle: between, high: most}: KindNames): KindNames => ({
    score,
    low: least,
    middle: between,
    high: most,
  });
  return {
    nps: {score: 'NPS', low, middle, high},
    csat: names(kinds.csat),
    ces: names(kinds.ces),
    rating: names(kinds.rating),
  };
}
