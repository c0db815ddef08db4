import { decisionNumber, type ExtractView, type ParagraphItem, type SittingRow } from '@diarium/register';
import { type Field, knownFields, type Page, section, title } from '../output/blocks';
import { type Texts } from '../texts';
import { documentNumberIn } from './document-number';

/** Names of persons by their keys. */
export interface Names {
  readonly of: (person: string) => string;
}

/** Those who were at a meeting under the names they had then, and the `others` that are known. */
export function namesIn({ presence }: SittingRow, others: ReadonlyMap<string, string> = new Map()): Names {
  const known = new Map([...others, ...presence.map(({ person, name }) => [person, name] as const)]);
  return { of: (person) => known.get(person) ?? person };
}

interface Around {
  readonly sitting: SittingRow;
  readonly names: Names;
  readonly numbers: ReadonlyMap<string, string>;
  /** The paragraph before, where it is read: who serves is told again when that changes. */
  readonly before?: ParagraphItem | undefined;
}

export const paragraphTitle = ({ key, heading, takenBack }: ParagraphItem, { minutes }: Texts): string =>
  `${decisionNumber(key)}  ${heading}${takenBack ? `  [${minutes.takenBack}]` : ''}`;

/** All that a paragraph holds, in the order in which minutes tell it. */
export function paragraphFields(row: ParagraphItem, around: Around, texts: Texts): readonly Field[] {
  return [...matterOf(row, around, texts), ...decidedIn(row, around, texts), ...becameOf(row, around, texts)];
}

function matterOf(
  row: ParagraphItem,
  { sitting, names, numbers, before }: Around,
  { minutes }: Texts,
): readonly Field[] {
  const { disqualified } = row;
  const isNews = before === undefined || servingIn(before) !== servingIn(row);
  return [
    [minutes.case, row.case === null ? null : (numbers.get(row.case) ?? row.case)],
    [minutes.presenter, row.presenter],
    [minutes.ledBy, row.chair === sitting.chair ? null : names.of(row.chair)],
    [
      minutes.disqualified,
      disqualified.map(({ person, because }) => minutes.disqualifiedAs(names.of(person), because)).join('\n'),
    ],
    [minutes.servingHere, isNews ? servingIn(row) : null],
    [minutes.doors, row.doors === sitting.doors ? null : minutes.doorsAre[row.doors]],
    [minutes.authority, row.exerciseOfAuthority ? minutes.authorityText : null],
    [minutes.background, row.background],
    [minutes.documents, row.documents.map((document) => documentNumberIn(numbers, document)).join('\n')],
    [minutes.reports, row.reports.map(decisionNumber).join(', ')],
    [minutes.onReportOf, row.onReportOf === null ? null : decisionNumber(row.onReportOf)],
  ];
}

const servingIn = ({ serving }: ParagraphItem): string => serving.map(({ name }) => name).join(', ');

function decidedIn(row: ParagraphItem, { names }: Around, texts: Texts): readonly Field[] {
  const { minutes, postings } = texts;
  const proposals = row.proposals.map((it) => `${proposalName(row, it.proposal, names, texts)}: ${it.text}`);
  return [
    [minutes.proposals, row.ballots.length > 0 ? proposals.join('\n') : null],
    [minutes.procedure, row.ballots.map((ballot) => ballotText(row, ballot, names, texts)).join('\n')],
    [minutes.decision, decisionText(row, texts)],
    [
      minutes.reservations,
      row.reservations.map(({ person, text }) => minutes.reservation(names.of(person), text)).join('\n'),
    ],
    [minutes.appeal, row.appeal === 'none' ? null : postings.appeal[row.appeal]],
    [minutes.recipients, row.recipients.join(', ')],
  ];
}

function becameOf(row: ParagraphItem, { sitting, names }: Around, { minutes }: Texts): readonly Field[] {
  const own = sitting.ownAttesters.find(({ paragraph }) => paragraph === row.key)?.attesters ?? [];
  const atOnce = sitting.attestedAtOnce.find(({ paragraphs }) => paragraphs.includes(row.key));
  return [
    [minutes.takenBack, row.takenBack ? minutes.takenBackText(row.takenBackBecause) : null],
    [minutes.attesters, own.map(names.of).join(', ')],
    [minutes.atOnce, atOnce && minutes.attestedBy(atOnce.on, atOnce.place, atOnce.by.map(names.of))],
    [
      minutes.corrections,
      row.corrections
        .map(({ field, point, ...it }) =>
          minutes.correction({ ...it, what: `${minutes.field[field]}${point === null ? '' : ` ${point}`}` }),
        )
        .join('\n'),
    ],
  ];
}

function proposalName({ proposals }: ParagraphItem, key: string, names: Names, { minutes }: Texts): string {
  const by = proposals.find(({ proposal }) => proposal === key)?.by ?? null;
  return by === null ? minutes.agendaProposal : minutes.proposalOf(key, names.of(by));
}

type Ballot = ParagraphItem['ballots'][number];

function ballotText(row: ParagraphItem, ballot: Ballot, names: Names, texts: Texts): string {
  const { minutes } = texts;
  const { kind, between, tally, abstained, votes, settledBy } = ballot;
  const name = (proposal: string): string => proposalName(row, proposal, names, texts);
  const carried = name(ballot.carried);
  if (kind === 'acclamation')
    return between.length === 1 ? minutes.putAlone(carried) : minutes.put(between.map(name), carried);
  const voters = (proposal: string | null): readonly string[] =>
    votes.filter((vote) => vote.proposal === proposal).map(({ person }) => names.of(person));
  const counted = tally.map((it) => minutes.votesFor(name(it.proposal), it.votes, voters(it.proposal)));
  const abstaining = abstained > 0 ? [minutes.abstain(abstained, voters(null))] : [];
  return `${minutes.voted(kind, between.map(name))} ${[...counted, ...abstaining].join('; ')}. ${minutes.carried(carried)}${minutes.settledBy[settledBy]}.`;
}

function decisionText({ outcome, points }: ParagraphItem, { minutes }: Texts): string {
  const putOff = outcome === 'tabled' || outcome === 'referred-back' ? [minutes.outcomeText[outcome]] : [];
  const numbered = points.map(({ point, text, responsible, due, calls }) => {
    const mode = calls?.mode ? minutes.mode[calls.mode] : null;
    const details = [
      responsible && minutes.responsible(responsible),
      due && minutes.due(due.on, due.what),
      calls && minutes.calls(calls.meeting, calls.to, mode),
    ].filter(Boolean);
    const more = details.length > 0 ? ` (${details.join('; ')})` : '';
    return `${points.length > 1 ? `${point}. ` : ''}${text}${more}`;
  });
  return [...putOff, ...numbered].join('\n');
}

/** One attested paragraph for those whom it concerns (*protokollsutdrag*). */
export function extractPage(
  { sitting, paragraph }: ExtractView,
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Page {
  const { minutes } = texts;
  const names = namesIn(sitting);
  const { on, openedAt, closedAt, place, mode } = sitting;
  return [
    title(minutes.extractTitle(decisionNumber(paragraph.key), sitting.committee)),
    knownFields([
      [minutes.held, minutes.between(on, openedAt, closedAt)],
      [minutes.place, [place, minutes.mode[mode]].filter(Boolean).join(', ')],
      [minutes.attested, paragraph.attestedOn],
    ]),
    ...section(
      paragraphTitle(paragraph, texts),
      knownFields(paragraphFields(paragraph, { sitting, names, numbers }, texts)),
    ),
  ];
}
