import type { Kind } from './types.ts';

/** A kind has all methods of the one it stands under, unless it says otherwise itself. */
const parents: { readonly [kind in Kind]?: Kind } = {
  pipeline: 'estimator',
  search: 'estimator',
  clusterer: 'estimator',
  outlierDetector: 'estimator',
  survivalModel: 'estimator',
  encoder: 'transformer',
  column: 'frame',
  lightningModule: 'torchModule',
  hfModel: 'torchModule',
};

export function parentKind(kind: Kind): Kind | undefined {
  return parents[kind];
}
