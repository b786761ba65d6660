import { RequestType } from 'vscode-languageserver';
import { type RulePageParams, rulePageMethod } from '../../messages.ts';
import { ruleById } from '../../rules/registry.ts';
import { rulePage } from '../../surface/ruleDocs.ts';
import type { Session } from '../session.ts';

const rulePageRequest = new RequestType<RulePageParams, string | null, void>(rulePageMethod);

export function onRulePage({ connection }: Session): void {
  connection.onRequest(rulePageRequest, ({ id }) => {
    const rule = ruleById(id);
    return rule === undefined ? null : rulePage(rule);
  });
}
