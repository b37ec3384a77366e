import type {BaseWords} from './words.js';

/** What a metric is called and says in a language. The formula and the names of terms are the same in all. */
export interface MetricWords {
  readonly label: string;
  readonly about: string;
  readonly interval: string;
  readonly headlineLabel?: string;
}

/** Everything that widgets say in a language. */
export interface Language {
  readonly base: BaseWords;
  /** Words of widgets, by tag. */
  readonly widgets: Readonly<Record<string, object>>;
  /** Words of metrics, by id. */
  readonly metrics: Readonly<Record<string, MetricWords>>;
}
