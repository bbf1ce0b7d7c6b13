import type { NameFeatures } from './name-features';

/**
 * Log-odds that two names mean one company, a weight for each feature. Fitted by logistic regression on the tune
 * halves of the sets that `npm run bench:matching` reports the other halves of.
 */
export const NAME_WEIGHTS: Readonly<Record<keyof NameFeatures | 'bias', number>> = {
  bias: -7.35,
  cosine: 2.9,
  coverMine: 2.22,
  coverTheirs: 0.43,
  leftLess: -0.63,
  leftMore: -0.77,
  equal: 2.87,
  conflict: -1.27,
  shortened: 0.33,
  initials: 1.5,
  common: 1.68,
  misspelt: 0,
  otherNumber: -1.5,
  otherOrder: 0,
  weight: 3.96,
  formDiffers: -1.0,
};

export function nameOdds(features: NameFeatures): number {
  let odds = NAME_WEIGHTS.bias;
  for (const key of Object.keys(features) as (keyof NameFeatures)[])
    odds += NAME_WEIGHTS[key] * features[key];
  return odds;
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
