export {actuarialLifeTable, type LifeTableInterval, type LifeTableRow} from './actuarial-life-table.js';
export {agrestiCoull} from './agresti-coull.js';
export {atRiskAt} from './at-risk.js';
export {deLongAuc, type Auc} from './auc.js';
export {
  aliveProbability,
  bgNbdVariance,
  expectedOfNew,
  expectedPurchases,
  fitBgNbd,
  purchaseLogLikelihood,
  purchaseProbability,
  type BgNbd,
  type BgNbdFit,
  type CountedPurchases,
  type Purchases,
} from './bg-nbd.js';
export {binomialProbabilities, countQuantile, type CountProbabilities} from './binomial.js';
export {bootstrapInterval, type Resampling} from './bootstrap.js';
export {brier} from './brier.js';
export {chiSquareTail} from './chi-square.js';
export {clopperPearson} from './clopper-pearson.js';
export {averageByAge, wilsonBand, type AgeAverage} from './cohort-average.js';
export {compoundGrowth, type Growth} from './compound-growth.js';
export {betaQuantile, gammaQuantile, logGamma, tQuantile} from './distributions.js';
export {countDurations, type DurationCounts, type DurationRows} from './duration-counts.js';
export {eventRate} from './event-rate.js';
export {fisherExact} from './fisher-exact.js';
export {
  expectedSpending,
  fitGammaGamma,
  gammaGammaVariance,
  type CountedSpending,
  type GammaGamma,
  type GammaGammaFit,
  type Spending,
} from './gamma-gamma.js';
export {garwood} from './garwood.js';
export {around, clip, type Interval, type Limits} from './interval.js';
export {jeffreys} from './jeffreys.js';
export {emptiedEarlyAt, kaplanMeier, survivalAt, type SurvivalCurve} from './kaplan-meier.js';
export {laggedAssociation, type LaggedAssociation} from './lagged-association.js';
export {logRank, type GroupDurations, type LogRank, type RankWeights} from './log-rank.js';
export {meanInterval, trinomialMeanInterval} from './mean-interval.js';
export {curvatureOf, inverseForm, minimise, type Minimum} from './minimise.js';
export {moments, type Moments} from './moments.js';
export {moverDifference, type Limited} from './mover.js';
export {correctedP, corrections, type Correction} from './multiple-tests.js';
export {newcombe} from './newcombe.js';
export {criticalValue, normalCdf, normalQuantile, twoSidedP} from './normal.js';
export {poissonTest, type Watched} from './poisson-test.js';
export type {Proportion, ProportionAtLevel, TwoProportions} from './proportion.js';
export {quantile, quantiles, sortedQuantile, type QuantileType} from './quantile.js';
export {quantileInterval, type QuantileInterval} from './quantile-interval.js';
export {seededRandom, type Random} from './random.js';
export {ratioEstimate, type RatioOfSums} from './ratio-estimate.js';
export {oddsRatio, riskRatio, type RatioEstimate} from './ratio-interval.js';
export {
  restrictedMean,
  restrictedMeanDifference,
  type RestrictedMean,
  type RestrictedMeanDifference,
} from './restricted-mean.js';
export {share, shareDifference} from './share.js';
export {survivalBand, type BandTransform, type SurvivalBand} from './survival-band.js';
export {survivalQuantile, type PlateauRule, type SurvivalQuantile} from './survival-quantile.js';
export {
  trinomialAdjustedWald,
  trinomialDifference,
  trinomialEstimate,
  trinomialScoreInterval,
  trinomialWald,
  type TrinomialAtLevel,
  type TrinomialCounts,
  type TrinomialDifference,
  type TrinomialEstimate,
} from './trinomial.js';
export {trinomialBootstrap, trinomialExactBootstrap} from './trinomial-bootstrap.js';
export {trinomialScoreDifference, type TrinomialScoreDifference} from './trinomial-score-difference.js';
export {wald} from './wald.js';
export {wilson, wilsonWithContinuity} from './wilson.js';
