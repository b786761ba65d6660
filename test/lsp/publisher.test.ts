import { describe, expect, it } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { Publisher } from '../../server/src/lsp/publisher.ts';

const at = { line: 0, character: 0 };
const hint = (message: string): Diagnostic => ({ message, range: { start: at, end: at } });

function recorded() {
  const sent: PublishDiagnosticsParams[] = [];
  return { sent, publisher: new Publisher((params) => sent.push(params)) };
}

describe('the publisher', () => {
  it('starts every cell with an empty list', () => {
    const { sent, publisher } = recorded();
    publisher.keepOnly('n', ['a', 'b']);
    expect(sent).toEqual([
      { uri: 'a', diagnostics: [] },
      { uri: 'b', diagnostics: [] },
    ]);
  });

  it('sends versions along', () => {
    const { sent, publisher } = recorded();
    publisher.replace('f', [{ uri: 'f', version: 7, diagnostics: [hint('x')] }]);
    expect(sent).toEqual([{ uri: 'f', version: 7, diagnostics: [hint('x')] }]);
  });

  it('says nothing twice, and says a new version', () => {
    const { sent, publisher } = recorded();
    const shown = { uri: 'f', version: 1, diagnostics: [hint('x')] };
    publisher.replace('f', [shown]);
    publisher.replace('f', [{ ...shown, diagnostics: [hint('x')] }]);
    expect(sent).toHaveLength(1);
    publisher.replace('f', [{ ...shown, version: 2 }]);
    expect(sent).toHaveLength(2);
  });

  it('empties cells that leave, and only those', () => {
    const { sent, publisher } = recorded();
    publisher.replace('n', [
      { uri: 'a', diagnostics: [hint('x')] },
      { uri: 'b', diagnostics: [hint('y')] },
    ]);
    sent.length = 0;
    publisher.keepOnly('n', ['a']);
    expect(sent).toEqual([{ uri: 'b', diagnostics: [] }]);
  });

  it('empties a cell that stays but is another document now', () => {
    const { sent, publisher } = recorded();
    publisher.replace('n', [{ uri: 'a', version: 1, diagnostics: [hint('x')] }]);
    sent.length = 0;
    publisher.keepOnly('n', ['a'], ['a']);
    expect(sent).toEqual([{ uri: 'a', diagnostics: [] }]);
  });

  it('empties the file of a notebook when its cells are shown instead', () => {
    const { sent, publisher } = recorded();
    publisher.replace('n', [{ uri: 'n', diagnostics: [hint('x')] }]);
    sent.length = 0;
    publisher.replace('n', [{ uri: 'a', version: 1, diagnostics: [hint('x')] }]);
    expect(sent).toEqual([
      { uri: 'n', diagnostics: [] },
      { uri: 'a', version: 1, diagnostics: [hint('x')] },
    ]);
  });

  it('leaves nothing behind', () => {
    const { sent, publisher } = recorded();
    publisher.keepOnly('n', ['a', 'b']);
    sent.length = 0;
    publisher.clear('n');
    publisher.clear('n');
    expect(sent).toEqual([
      { uri: 'a', diagnostics: [] },
      { uri: 'b', diagnostics: [] },
    ]);
  });
});
