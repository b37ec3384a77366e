/** Where a function is least. */
export type Minimum = {
  readonly at: readonly number[];
  readonly value: number;
  /** Whether the slope there is none; otherwise it was still going down, or stood on an edge. */
  readonly converged: boolean;
};

type Fn = (at: readonly number[]) => number;

/** Distance of the points that a slope is taken from: its error is of the fourth power, rounding is divided by it once. */
const STEP = 1e-3;
/** A slope that counts as none, for functions of the size of 1. */
const FLAT = 1e-9;
/** Share of the promised decrease that a step has to bring (Armijo). */
const DECREASE = 1e-4;

/**
 * The least value of a smooth function of a few unbounded variables that are each of the size of 1, such as logarithms of
 * parameters: BFGS with slopes by differences of five points, and steps that are halved until they go down. Not a number,
 * or infinite, counts as higher than all. About 4 · variables + 2 values a step, some dozens of steps.
 *
 * Nocedal and Wright (2006), Numerical optimization, chapter 6; the same way as R `optim(method = "BFGS")`.
 */
export function minimise(fn: Fn, start: readonly number[], {steps = 300}: {readonly steps?: number} = {}): Minimum {
  const height: Fn = (at) => {
    const value = fn(at);
    return Number.isNaN(value) ? Infinity : value;
  };
  let at = start;
  let value = height(at);
  let slope = slopeOf(height, at);
  let inverse = identity(at.length);
  for (let step = 0; step < steps && !isFlat(slope); step++) {
    let direction = inverse.map((row) => -dot(row, slope));
    if (!(dot(direction, slope) < 0)) {
      // Rounding has spoilt what was learnt of the curvature: straight down, and learn again.
      inverse = identity(at.length);
      direction = slope.map((part) => -part);
    }
    const promised = dot(direction, slope);
    let length = Math.min(1, 4 / norm(direction));
    let next = along(at, direction, length);
    let reached = height(next);
    while (!(reached <= value + DECREASE * length * promised) && length > 1e-12) {
      length /= 2;
      next = along(at, direction, length);
      reached = height(next);
    }
    if (!(reached < value)) break;
    const nextSlope = slopeOf(height, next);
    inverse = updated(
      inverse,
      next.map((part, i) => part - at[i]!),
      nextSlope.map((part, i) => part - slope[i]!),
    );
    [at, value, slope] = [next, reached, nextSlope];
  }
  // At the least value rounding ends the search before the slope is none; what is left of it is small then.
  return {at, value, converged: norm(slope) < 1000 * FLAT};
}

/** Slopes of a function in each direction. */
export function slopeOf(fn: Fn, at: readonly number[]): number[] {
  return at.map((_, i) => {
    const beside = (distance: number): number => fn(moved(at, i, distance));
    return (8 * (beside(STEP) - beside(-STEP)) - (beside(2 * STEP) - beside(-2 * STEP))) / (12 * STEP);
  });
}

/** Curvature of a function: second derivatives, rows and columns as its variables. */
export function curvatureOf(fn: Fn, at: readonly number[]): number[][] {
  return at.map((_, i) =>
    at.map((__, j) => {
      const beside = (first: number, second: number): number => fn(moved(moved(at, i, first), j, second));
      const [up, down] = [beside(STEP, STEP) - beside(STEP, -STEP), beside(-STEP, STEP) - beside(-STEP, -STEP)];
      return (up - down) / (4 * STEP * STEP);
    }),
  );
}

/**
 * v' M⁻¹ v for a positive definite matrix, by Cholesky; `null` where it is not. With the curvature of a negative log
 * likelihood as M, and the slopes of a quantity as v, it is the variance of the quantity (delta method).
 */
export function inverseForm(matrix: readonly (readonly number[])[], vector: readonly number[]): number | null {
  const lower: number[][] = [];
  const solved: number[] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j < i; j++) own.push((row[j]! - dot(own, lower[j]!.slice(0, j))) / lower[j]![j]!);
    const rest = row[i]! - dot(own, own);
    if (!(rest > 0)) return null;
    own.push(Math.sqrt(rest));
    solved.push((vector[i]! - dot(own.slice(0, i), solved)) / own[i]!);
    lower.push(own);
  }
  return dot(solved, solved);
}

/** The inverse of the curvature, corrected by what a step has shown of it. */
function updated(inverse: readonly number[][], step: readonly number[], change: readonly number[]): number[][] {
  const shown = dot(step, change);
  // A step that shows no curvature would make the inverse indefinite.
  if (!(shown > 1e-14)) return inverse.map((row) => [...row]);
  const bent = inverse.map((row) => dot(row, change));
  const factor = (1 + dot(change, bent) / shown) / shown;
  return inverse.map((row, i) =>
    row.map((value, j) => value + factor * step[i]! * step[j]! - (bent[i]! * step[j]! + step[i]! * bent[j]!) / shown),
  );
}

function moved(at: readonly number[], i: number, distance: number): number[] {
  return at.map((part, j) => (i === j ? part + distance : part));
}

function along(at: readonly number[], direction: readonly number[], length: number): number[] {
  return at.map((part, i) => part + length * direction[i]!);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, part, i) => sum + part * b[i]!, 0);
}

function norm(vector: readonly number[]): number {
  return Math.sqrt(dot(vector, vector));
}

function isFlat(slope: readonly number[]): boolean {
  return norm(slope) < FLAT;
}

function identity(size: number): number[][] {
  return Array.from({length: size}, (_, i) => Array.from({length: size}, (__, j) => Number(i === j)));
}
