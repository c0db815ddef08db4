import { isConnectionLost } from './connection-lost';

type Step = () => Promise<unknown> | undefined;

/**
 * Closes one thing after the other, also after one that fails, so that nothing is left open. A connection that is gone
 * is closed.
 * @throws what failed first
 */
export async function closeInTurn(steps: readonly Step[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (!isConnectionLost(error)) failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
