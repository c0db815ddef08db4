import { type MinutesView, type ParagraphItem, type SittingRow } from '@diarium/register';
import {
  type Block,
  fields,
  heading,
  isKnown,
  list,
  type Page,
  section,
  table,
  title,
} from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';
import { type Names, namesIn, paragraphFields, paragraphTitle } from './paragraph';

interface Known {
  /** Numbers of cases by their keys. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Names of all who are or were elected: also of who was absent. */
  readonly elected: ReadonlyMap<string, string>;
}

/** The minutes of a meeting as a secretary reads them. */
export function minutesPage(view: MinutesView, { numbers, elected }: Known, texts: Texts): Page {
  const { sitting, paragraphs } = view;
  const { minutes } = texts;
  const names = namesIn(sitting, elected);
  return [
    title(minutes.title(sitting.committee, dayText(sitting.on, texts) ?? sitting.on)),
    head(view, names, texts),
    ...section(minutes.present, presenceTable(sitting, names, texts)),
    ...section(minutes.others, list(sitting.others.map(({ name, role }) => `${name}, ${role}`))),
    ...paragraphs.flatMap((paragraph, index) => {
      const around = { sitting, names, numbers, before: paragraphs[index - 1] };
      const told = paragraphFields(paragraph, around, texts).filter(([, value]) => isKnown(value));
      return [heading(paragraphTitle(paragraph, texts)), ...(told.length > 0 ? [fields(told)] : [])];
    }),
  ];
}

function head({ sitting, paragraphs }: MinutesView, names: Names, texts: Texts): Block {
  const { minutes } = texts;
  const { on, openedAt, closedAt, mode, place, notDealtWith } = sitting;
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  return fields([
    [minutes.held, minutes.between(on, openedAt, closedAt)],
    [minutes.place, [place, minutes.mode[mode]].filter(Boolean).join(', ')],
    [minutes.doors, minutes.doorsAre[sitting.doors]],
    [minutes.chair, names.of(sitting.chair)],
    [minutes.secretary, sitting.secretary],
    [minutes.attesters, sitting.attesters.map(names.of).join(', ')],
    [minutes.paragraphs, first && last ? minutes.range(first.number, last.number, first.year) : null],
    ...(notDealtWith.length > 0
      ? [[minutes.endedEarly, minutes.notDealtWith(notDealtWith, sitting.endedEarlyBecause)] as const]
      : []),
    [minutes.attested, attestedText(sitting, names, texts)],
  ]);
}

function attestedText({ attestation }: SittingRow, names: Names, { minutes }: Texts): string {
  if (attestation === null) return minutes.notAttested;
  const { on, place, by } = attestation;
  return minutes.attestedBy(on, place, by.map(names.of));
}

/** Who was there from when until when, and for whom a substitute served. */
function presenceTable({ presence, services, openedAt }: SittingRow, names: Names, texts: Texts): Block {
  const { minutes, words } = texts;
  const time = (from: string, until: string | null): string =>
    minutes.fromUntil(from === openedAt ? null : from, until);
  return table(
    [minutes.name, minutes.party, minutes.seat, minutes.takesPart, minutes.serves, minutes.time],
    presence.map(({ person, name, party, seat, mode, from, until }) => {
      const served = services
        .filter((it) => it.person === person && it.from >= from && (until === null || it.from <= until))
        .map((it) => minutes.servesFor(names.of(it.servesFor), time(it.from, it.until)));
      const asSubstitute = served.length === 0 ? minutes.servesNot : served.join('\n');
      return [
        name,
        party,
        words.seat[seat],
        minutes.attendance[mode],
        seat === 'member' ? minutes.servesAsMember : asSubstitute,
        time(from, until) || minutes.always,
      ];
    }),
    '',
  );
}

/** Paragraphs of the minutes book. */
export function paragraphsTable(
  rows: readonly ParagraphItem[],
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Block {
  const { minutes } = texts;
  return table(
    [minutes.number, minutes.on, minutes.heading, minutes.case, minutes.decision, minutes.state],
    rows.map((row) => [
      `${row.committee} ${row.number}/${row.year}`,
      row.on,
      row.heading,
      row.case === null ? null : (numbers.get(row.case) ?? row.case),
      minutes.outcome[row.outcome],
      minutes.stateOf[stateOf(row)],
    ]),
    minutes.noParagraphs,
  );
}

function stateOf({ takenBack, attestedOn, corrections }: ParagraphItem): keyof Texts['minutes']['stateOf'] {
  if (takenBack) return 'takenBack';
  if (attestedOn === null) return 'open';
  return corrections.length > 0 ? 'corrected' : 'attested';
}
