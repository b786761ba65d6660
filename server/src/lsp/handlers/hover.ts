import { hoverAt } from '../present/hover.ts';
import type { Session } from '../session.ts';

export function onHover(session: Session): void {
  session.connection.onHover(({ textDocument: { uri }, position }) =>
    hoverAt(session.presenter.findingsIn(uri), position, session.client),
  );
}
