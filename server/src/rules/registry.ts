import { contestedDataset } from './data/contestedDataset.ts';
import { undocumentedDataset } from './data/undocumentedDataset.ts';
import { aggregateOnlyGate } from './fairness/aggregateOnlyGate.ts';
import { missingDisaggregatedEval } from './fairness/missingDisaggregatedEval.ts';
import { mitigationUnassessed } from './fairness/mitigationUnassessed.ts';
import { sensitiveDroppedUnmeasured } from './fairness/sensitiveDroppedUnmeasured.ts';
import { smallGroupMetrics } from './fairness/smallGroupMetrics.ts';
import { monolithicTraining } from './modularity/monolithicTraining.ts';
import type { Rule } from './rule.ts';
import { missingLicensePublish } from './supply/missingLicensePublish.ts';
import { unpinnedHubRevision } from './supply/unpinnedHubRevision.ts';
import { evalWithoutNoGrad } from './sustainability/evalWithoutNoGrad.ts';
import { exhaustiveSearch } from './sustainability/exhaustiveSearch.ts';
import { noEarlyStopping } from './sustainability/noEarlyStopping.ts';
import { noEnergyTracking } from './sustainability/noEnergyTracking.ts';
import { publishWithoutCard } from './transparency/publishWithoutCard.ts';
import { registerWithoutDescription } from './transparency/registerWithoutDescription.ts';

/** Every rule there is; all else that lists rules is made from this. */
export const rules: readonly Rule[] = [
  missingDisaggregatedEval,
  undocumentedDataset,
  monolithicTraining,
  evalWithoutNoGrad,
  exhaustiveSearch,
  noEarlyStopping,
  noEnergyTracking,
  unpinnedHubRevision,
  missingLicensePublish,
  contestedDataset,
  aggregateOnlyGate,
  mitigationUnassessed,
  sensitiveDroppedUnmeasured,
  smallGroupMetrics,
  publishWithoutCard,
  registerWithoutDescription,
];

const byId = new Map(rules.map((rule) => [rule.id as string, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
