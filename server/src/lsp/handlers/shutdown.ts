import type { Session } from '../session.ts';

export function onShutdown(session: Session): void {
  session.connection.onShutdown(() => session.dispose());
}
