import { type RuleSummary, rulesMethod } from '../../messages.ts';
import { rules } from '../../rules/registry.ts';
import type { Session } from '../session.ts';

export function onRules({ connection }: Session): void {
  connection.onRequest(rulesMethod, (): readonly RuleSummary[] =>
    rules.map(({ id, title }) => ({ id, title })),
  );
}
