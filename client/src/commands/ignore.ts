import { Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { IgnoreArguments } from '../../../server/src/messages.ts';

/** Asks why, then writes the comment: whoever reads it next should not have to guess. */
export async function ignore(args: IgnoreArguments): Promise<void> {
  const reason = await window.showInputBox({
    title: args.scope === 'here' ? `Ignore ${args.rule} here` : `Ignore ${args.rule} in this file`,
    prompt: 'Why? The reason is written into the comment, for whoever reads it next.',
    placeHolder: 'for example: compared by age and sex in reports/evaluation.md',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? 'A reason is needed.' : undefined),
  });
  if (reason === undefined) return;
  const uri = Uri.parse(args.uri);
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const edit = new WorkspaceEdit();
  const { line, character } = args.position;
  edit.insert(uri, new Position(line, character), `${args.before}${reason.trim()}${args.after}`);
  if (document?.version === args.version && (await workspace.applyEdit(edit))) return;
  void window.showInformationMessage('The file has changed meanwhile. Choose to ignore it once more.');
}
