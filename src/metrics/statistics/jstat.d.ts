/** The part of jStat that `distributions.ts` uses; the package has no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly studentt: {inv(probability: number, degreesOfFreedom: number): number};
    /** Quantile of the beta distribution. */
    ibetainv(probability: number, alpha: number, beta: number): number;
    /** Quantile of the gamma distribution with scale 1. */
    gammapinv(probability: number, shape: number): number;
    /** Logarithm of the gamma function. */
    gammaln(x: number): number;
  };
  export default jStat;
}
