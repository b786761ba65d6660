import { dataValidation, evaluationTools, explanation } from './audit.ts';
import { automl, fastai, tuning } from './automl.ts';
import { boosting } from './boosting.ts';
import { aif360, fairlearn, fairnessTools } from './fairness.ts';
import { huggingface } from './huggingface.ts';
import { keras } from './keras.ts';
import { cloud, downloads, pipelines } from './platforms.ts';
import { deepTabular, recommenders, text } from './recommend.ts';
import { sklearn } from './sklearn.ts';
import { h2o, ray, spark } from './spark.ts';
import { forecasting, statsmodels, survival } from './statistics.ts';
import { arrays, frames, pandas } from './tabular.ts';
import { tfx } from './tfx.ts';
import { lightning, torch } from './torch.ts';
import { energy, mlflow, persistence, trackers } from './tracking.ts';
import type { ApiTable } from './types.ts';

/** Where two tables speak of the same name, the earlier one is right. */
export const tables: readonly ApiTable[] = [
  sklearn,
  pandas,
  arrays,
  frames,
  boosting,
  keras,
  torch,
  lightning,
  huggingface,
  fairlearn,
  aif360,
  fairnessTools,
  mlflow,
  trackers,
  energy,
  persistence,
  automl,
  tuning,
  fastai,
  spark,
  ray,
  h2o,
  statsmodels,
  survival,
  forecasting,
  recommenders,
  text,
  deepTabular,
  tfx,
  explanation,
  evaluationTools,
  dataValidation,
  downloads,
  cloud,
  pipelines,
];
