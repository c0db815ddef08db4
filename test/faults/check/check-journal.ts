import { type RecordedEvent } from '@diarium/event-store';
import { type Acknowledged } from '../journal/entries';
import { type CommandRecord } from '../journal/read-journals';
import { type Finding } from './finding';

/** Holds what the applications were told against what stands in the log, command by command. */
export function checkJournal(
  commands: ReadonlyMap<string, CommandRecord>,
  log: readonly RecordedEvent[],
): readonly Finding[] {
  const stored = byCommand(log);
  const isToldOf = positionsToTell(log);
  return [...commands.values()].flatMap((command) => {
    const events = stored.get(command.invoked.id) ?? [];
    return [
      ...oneBlock(command, events),
      ...command.acknowledged.flatMap((acknowledged) => asTold(acknowledged, events, isToldOf)),
      ...refusedIsNotStored(command, events),
    ];
  });
}

function byCommand(log: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> {
  const stored = new Map<string, RecordedEvent[]>();
  for (const event of log) {
    const { commandId } = event.metadata;
    const events = stored.get(commandId);
    if (events) events.push(event);
    else stored.set(commandId, [event]);
  }
  return stored;
}

/** However often a command was given, its events are those of one append. */
function oneBlock({ invoked }: CommandRecord, events: readonly RecordedEvent[]): readonly Finding[] {
  const [first] = events;
  const isOne = events.every(
    ({ stream, revision }, index) => stream === first?.stream && revision === first.revision + index,
  );
  return isOne
    ? []
    : [{ kind: 'doubled', text: `${invoked.command} ${invoked.id} was done more than once.` }];
}

type IsToldOf = (position: number, last: RecordedEvent) => boolean;

/**
 * A command is told where its last event stands; where positions have gaps, commands that shared an append are all told
 * where the last event of it stands, which is later in their stream.
 */
function positionsToTell(log: readonly RecordedEvent[]): IsToldOf {
  const hasGaps = log.some(({ position }, index) => position !== index + 1);
  const streams = new Map(log.map(({ position, stream }) => [position, stream]));
  return (position, last) =>
    position === last.position ||
    (hasGaps && position > last.position && streams.get(position) === last.stream);
}

function asTold(
  told: Acknowledged,
  events: readonly RecordedEvent[],
  isToldOf: IsToldOf,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, revision } of told.events) {
    const found = events.find((event) => event.id === id);
    const place = `${told.stream}@${revision}`;
    if (!found) findings.push({ kind: 'lost', text: `Acknowledged ${place} (${id}) is not in the log.` });
    else if (found.stream !== told.stream || found.revision !== revision)
      findings.push({
        kind: 'damaged',
        text: `Acknowledged ${place} stands as ${found.stream}@${found.revision}.`,
      });
  }
  if (events.length > told.events.length)
    findings.push({
      kind: 'doubled',
      text: `${told.id} stored ${events.length} events, told ${told.events.length}.`,
    });
  const last = events.at(-1);
  if (last && told.events.length > 0 && !isToldOf(told.position, last))
    findings.push({
      kind: 'damaged',
      text: `${told.id} was told ${told.position}, stands at ${last.position}.`,
    });
  return findings;
}

function refusedIsNotStored(
  { invoked, acknowledged, refused }: CommandRecord,
  events: readonly RecordedEvent[],
): readonly Finding[] {
  if (refused === 0 || acknowledged.length > 0 || events.length === 0) return [];
  return [{ kind: 'damaged', text: `${invoked.command} ${invoked.id} was refused and stands in the log.` }];
}
