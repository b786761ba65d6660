import * as vscode from 'vscode';
export function defineTests(): void {
  describe('x', () => {
    it('a', () => {
      console.log(vscode.version, vscode.env.uiKind);
    });
    it('b', () => {
      throw new Error('boo');
    });
  });
}
