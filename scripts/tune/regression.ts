/** One example: amounts of evidence, the group whose own tendency is learnt as well, and the answer. */
export interface Example {
  readonly amounts: readonly number[];
  readonly group: string;
  readonly isTrue: boolean;
  readonly weight: number;
}

export interface Fit {
  readonly intercept: number;
  readonly weights: readonly number[];
  /** What groups have on top of the intercept. */
  readonly groups: ReadonlyMap<string, number>;
}

const STEPS = 600;
const RATE = 0.5;
/** Pulls weights, and more so the tendencies of groups with few examples, towards zero (ridge penalty). */
const RIDGE = { weights: 1, groups: 3 };

/**
 * Logistic regression with a ridge penalty and a random intercept for each group, by gradient descent on scaled amounts
 * (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, section 4.4).
 * @param examples at least one; `weight` says how much each counts
 */
export function fit(examples: readonly Example[]): Fit {
  const size = examples[0]?.amounts.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const scales = Array.from({ length: size }, (_, i) => {
    const square = examples.reduce((sum, { amounts }) => sum + (amounts[i] ?? 0) ** 2, 0) / examples.length;
    return 1 / (Math.sqrt(square) || 1);
  });
  const scaled = examples.map((example) => ({ ...example, x: example.amounts.map((a, i) => a * (scales[i] ?? 1)) }));
  const sizes = new Map<string, number>();
  for (const { group, weight } of examples) sizes.set(group, (sizes.get(group) ?? 0) + weight);

  const weights = new Float64Array(size);
  const groups = new Map<string, number>();
  let intercept = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const ofGroups = new Map<string, number>();
    let ofIntercept = 0;
    for (const { x, group, isTrue, weight } of scaled) {
      const logOdds = x.reduce((sum, a, i) => sum + a * (weights[i] ?? 0), intercept + (groups.get(group) ?? 0));
      const error = (1 / (1 + Math.exp(-logOdds)) - Number(isTrue)) * weight;
      for (const [i, a] of x.entries()) gradient[i] = (gradient[i] ?? 0) + error * a;
      ofIntercept += error;
      ofGroups.set(group, (ofGroups.get(group) ?? 0) + error);
    }
    const pace = (4 * RATE) / total;
    for (const [i, slope] of gradient.entries()) {
      weights[i] = (weights[i] ?? 0) - pace * (slope + RIDGE.weights * (weights[i] ?? 0));
    }
    intercept -= pace * ofIntercept;
    for (const [group, slope] of ofGroups) {
      const own = groups.get(group) ?? 0;
      groups.set(group, own - (2 * RATE * (slope + RIDGE.groups * own)) / ((sizes.get(group) ?? 0) + RIDGE.groups));
    }
  }
  return { intercept, weights: [...weights].map((weight, i) => weight * (scales[i] ?? 1)), groups };
}
