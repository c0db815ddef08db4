import { setImmediate as nextTurn } from 'node:timers/promises';
import { gathered } from './decided-events';
import { type Decision, type Outcome } from './decision';

/** Does the first of these commands to one stream, or several of the first: their outcomes. */
export interface Serving {
  readonly alone: (decision: Decision) => Promise<Outcome>;
  /** None where they cannot be done together. */
  readonly together: (decisions: readonly Decision[]) => Promise<readonly Outcome[]>;
}

interface Waiting {
  readonly decision: Decision;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Few enough that the first of them need not wait long for the decisions of the others. */
const MOST_TOGETHER = 32;

/** Commands to one stream from one process wait for each other instead of losing races, each for those before it. */
export class CommandQueues {
  private readonly queues = new Map<string, Waiting[]>();

  constructor(private readonly serving: Serving) {}

  execute(given: Decision): Promise<Outcome> {
    // Where nothing in them follows from those before it, facts are looked up while it waits.
    const decision = given.mayShare ? { ...given, given: gathered(given) } : given;
    return new Promise((resolve, reject) => {
      const waiting = { decision, resolve, reject };
      const queue = this.queues.get(decision.stream);
      if (queue) queue.push(waiting);
      else void this.serve(decision.stream, waiting);
    });
  }

  private async serve(stream: string, first: Waiting): Promise<void> {
    const queue = [first];
    this.queues.set(stream, queue);
    // What comes at the same time as the first may share with it.
    if (first.decision.mayShare) await nextTurn();
    while (queue.length > 0) queue.splice(0, await this.serveFirst(queue));
    this.queues.delete(stream);
  }

  /** @returns how many were served */
  private async serveFirst(queue: readonly Waiting[]): Promise<number> {
    const sharing = queue.length > 1 ? firstToShare(queue) : [];
    if (sharing.length > 1) {
      const served = await this.serveTogether(sharing);
      if (served > 0) return served;
    }
    for (const { decision, resolve, reject } of queue.slice(0, 1))
      await this.serving.alone(decision).then(resolve, reject);
    return 1;
  }

  private async serveTogether(sharing: readonly Waiting[]): Promise<number> {
    try {
      const outcomes = await this.serving.together(sharing.map(({ decision }) => decision));
      outcomes.forEach((outcome, index) => sharing[index]?.resolve(outcome));
      return outcomes.length;
    } catch (error) {
      for (const { reject } of sharing) reject(error);
      return sharing.length;
    }
  }
}

/** A command of somebody who says which revision they saw is held against that one alone. */
function firstToShare(queue: readonly Waiting[]): readonly Waiting[] {
  const [first] = queue;
  const others = queue.findIndex(
    ({ decision: { decider, mayShare, context } }) =>
      !mayShare || decider !== first?.decision.decider || context.expectedRevision !== undefined,
  );
  return queue.slice(0, Math.min(MOST_TOGETHER, others === -1 ? queue.length : others));
}
