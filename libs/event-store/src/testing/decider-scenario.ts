import { type Decider, evolveWith, type Draft } from '../decide/decider';
import { DomainError } from '../decide/domain-error';
import { type EventMap, type NameOf, type StreamEvent } from '../log/event';

interface Setting<Facts> {
  readonly facts: Facts;
  readonly today?: string;
  readonly stream?: string;
}

type Loose = (command: unknown, state: unknown, given: unknown) => readonly Draft<Record<string, object>>[];

/** Given events, when a command, then events or an error code: the form of every decider's test. */
export function scenario<State, Commands extends object, Events extends EventMap, Facts>(
  decider: Decider<State, Commands, Events, Facts>,
  { facts, today = '2022-03-01', stream = 'stream-under-test' }: Setting<Facts>,
) {
  return {
    given: (...drafts: readonly Draft<Events>[]) => ({
      when: <Name extends NameOf<Commands>>(name: Name, command: Commands[Name]) => {
        const state = evolveWith(
          decider,
          decider.initial,
          drafts.map((draft, i) => recorded(stream, i, draft)),
        );
        const decide = () => (decider.decide[name] as unknown as Loose)(command, state, { facts, today });
        return {
          then: (...expected: readonly Draft<Events>[]) => expect(decide()).toEqual(expected),
          refused: (code: string, section?: string) => {
            const refusal = refusalOf(decide);
            expect(refusal?.code).toBe(code);
            if (section !== undefined) expect(refusal?.rule.section).toContain(section);
          },
        };
      },
    }),
  };
}

function recorded(
  stream: string,
  revision: number,
  { type, data }: { type: string; data: unknown },
): StreamEvent {
  return {
    id: `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
    type,
    version: 1,
    occurredAt: '2022-01-01T00:00:00.000Z',
    data,
    stream,
    revision,
    metadata: { actor: 'test', role: 'registrar', commandId: 'c', correlationId: 'c', causationId: null },
  };
}

function refusalOf(decide: () => unknown): DomainError | undefined {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
