/** A count out of a count. Not negative, `successes` at most `trials`; both may be sums of weights. */
export type Proportion = {readonly successes: number; readonly trials: number};

/** A proportion and the confidence level (0..1) wanted for it. */
export type ProportionAtLevel = Proportion & {readonly level: number};

/** Two independent proportions, and the confidence level (0..1) wanted for what compares them. */
export type TwoProportions = {readonly first: Proportion; readonly second: Proportion; readonly level: number};
