import {
  type CaseEntryRow,
  type CaseListItem,
  type CaseParty,
  type DeadlineItem,
  type DecisionItem,
} from '@diarium/register';
import { type Block, fields, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { titleOf } from './cases';
import { dayText, whenText } from './days';
import { decisionsOf } from './decisions';
import { stateText } from './deadlines';
import { eventText } from './events';

/** Everything that the register holds about one case. */
export interface CaseParts {
  readonly case: CaseListItem;
  readonly watches: readonly DeadlineItem[];
  readonly decisions: readonly DecisionItem[];
  readonly file: readonly CaseEntryRow[];
}

export function casePage(parts: CaseParts, numbers: ReadonlyMap<string, string>, texts: Texts): Page {
  const { labels } = texts;
  return [
    title(`${parts.case.number}  ${titleOf(parts.case, texts)}`),
    particulars(parts, numbers, texts),
    ...section(labels.watches, ...(parts.watches.length > 0 ? [watches(parts.watches, texts)] : [])),
    ...section(labels.decisions, ...decisionsOf(parts.decisions, texts)),
    ...section(labels.file, fileTable(parts.file, numbers, texts)),
  ];
}

function particulars(
  { case: it, file }: CaseParts,
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Block {
  const { labels, words, messages } = texts;
  const optional = [
    [labels.publicTitle, it.publicTitle],
    [labels.missing, it.missing],
    [labels.secrecy, it.secrecy && messages.secrecyMark(it.secrecy)],
    [labels.archived, dayText(it.archivedOn, texts)],
    [labels.parties, partiesIn(file, texts)],
    [labels.relations, relationsIn(file, numbers, texts)],
  ] as const;
  return fields([
    [labels.status, it.status && words.caseStatus[it.status]],
    [labels.handler, it.handler],
    [labels.type, it.caseType],
    [labels.classification, it.classification],
    [labels.initiative, initiativeText(it.initiative, texts)],
    [labels.received, dayText(it.date, texts)],
    ...optional.filter(([, value]) => value !== null && value !== ''),
  ]);
}

export function initiativeText(initiative: string, { words }: Texts): string {
  return initiative === 'own' || initiative === 'external' ? words.initiative[initiative] : initiative;
}

function partiesIn(file: readonly CaseEntryRow[], { words }: Texts): string {
  const parties = file.flatMap(({ type, data }): readonly CaseParty[] => {
    if (type === 'CaseRegistered') return (data as { parties: readonly CaseParty[] }).parties;
    return type === 'CasePartyAdded' ? [(data as { party: CaseParty }).party] : [];
  });
  return parties.map(({ name, role }) => `${name} (${words.partyRole[role]})`).join('\n');
}

function relationsIn(
  file: readonly CaseEntryRow[],
  numbers: ReadonlyMap<string, string>,
  { words }: Texts,
): string {
  return file
    .flatMap(({ type, data }): readonly Relation[] => {
      if (type === 'CaseRelated') return [data as Relation];
      const { splitFrom } = data as { splitFrom?: string | null };
      return type === 'CaseRegistered' && splitFrom ? [{ other: splitFrom, kind: 'split-from' }] : [];
    })
    .map(({ other, kind }) => `${words.relation[kind]} ${numbers.get(other) ?? other}`)
    .join('\n');
}

interface Relation {
  readonly other: string;
  readonly kind: keyof Texts['words']['relation'];
}

function watches(items: readonly DeadlineItem[], texts: Texts): Block {
  const { labels, messages } = texts;
  return table(
    [labels.due, labels.what, labels.key, labels.state, labels.result],
    items.map((item) => [dayText(item.on, texts), item.note, item.item, stateText(item, texts), item.result]),
    messages.noWatches,
  );
}

type Entry = Pick<CaseEntryRow, 'type' | 'data' | 'reason' | 'actor' | 'role' | 'occurredAt' | 'occurredOn'>;

/** What happened, when and by whom. */
export function fileTable(file: readonly Entry[], numbers: ReadonlyMap<string, string>, texts: Texts): Block {
  const { labels, words, messages } = texts;
  return table(
    [labels.date, labels.event, labels.by],
    file.map((entry) => [
      whenText(entry, texts),
      withReason(eventText(entry, texts, numbers), entry.reason, texts),
      `${entry.actor} (${roleText(entry.role, words)})`,
    ]),
    messages.nothing,
  );
}

function withReason(text: string, reason: string | null, { messages }: Texts): string {
  return reason === null ? text : `${text.replace(/\.$/, '')}. ${messages.because(reason)}`;
}

export function roleText(role: string, { role: roles }: Texts['words']): string {
  const known: Readonly<Record<string, string>> = roles;
  return known[role] ?? role;
}
