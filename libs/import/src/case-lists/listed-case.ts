import { type PartialDay, type RegisterCase } from '@diarium/register';
import { type DossierProblem } from '../problem';
import { type CaseListField, type CaseListMapping, type ListedStatus } from './case-list.mapping';
import { listProblem } from './list-problem';
import { type ListRow } from './list-rows';
import { readDay } from './read-day';
import { type OldNumber, readNumber } from './read-number';
import { initiatives, senderKinds, statuses, wordIn } from './words';

/** A case as a row of a list tells it. */
export interface ListedCase {
  readonly row: ListRow;
  readonly number: OldNumber;
  readonly status: ListedStatus;
  /** The day of registration as far as it is known. */
  readonly registeredOn: PartialDay;
  readonly closedOn: PartialDay;
  /** Made when they are asked for: a list may be long. */
  readonly fields: () => Partial<RegisterCase>;
}

export type Listed = { readonly listed: ListedCase } | { readonly problems: readonly DossierProblem[] };

/** Reads one row, and tells everything that is wrong with it. */
export function listedCase(row: ListRow, mapping: CaseListMapping): Listed {
  const problems: DossierProblem[] = [];
  const { fields } = row;
  const tell = (
    field: CaseListField,
    code: Parameters<typeof listProblem>[1],
    details: object,
  ): undefined => {
    problems.push(listProblem(row.placeOf(field), code, { given: fields[field] ?? '', ...details }));
    return undefined;
  };
  const day = (field: 'date' | 'registeredOn' | 'closedOn'): PartialDay | undefined => {
    const given = fields[field];
    if (given === undefined) return undefined;
    const { dateFormat: format } = mapping;
    return readDay(given, format) ?? tell(field, 'case-list.not-a-day', { format });
  };
  const word = <T extends string>(
    field: CaseListField,
    words: Readonly<Record<string, T>>,
  ): T | undefined => {
    const given = fields[field];
    if (given === undefined) return undefined;
    return wordIn(words, given) ?? tell(field, 'case-list.not-a-word', { allowed: Object.keys(words) });
  };
  const number =
    readNumber(fields.number ?? '', mapping.number) ??
    tell('number', 'case-list.not-a-number', { pattern: mapping.number });
  const status = word('status', { ...statuses, ...mapping.statuses }) ?? 'Öppet';
  const [date, registered, closed] = [day('date'), day('registeredOn'), day('closedOn')];
  const initiative = word('initiative', initiatives);
  const senderKind = word('senderKind', senderKinds);
  if (problems.length > 0 || !number) return { problems };
  const registeredOn = registered ?? inYear(date, number.year);
  return {
    listed: {
      row,
      number,
      status,
      registeredOn,
      closedOn: closed ?? registeredOn,
      fields: () => particularsOf(row, mapping, { date, initiative, senderKind }),
    },
  };
}

/** What came in before the turn of the year is registered in the new one, on a day that the list does not tell. */
const inYear = (date: PartialDay | undefined, year: number): PartialDay =>
  date?.startsWith(String(year)) ? date : String(year);

type Read = {
  readonly date: PartialDay | undefined;
  readonly initiative: 'own' | 'external' | undefined;
  readonly senderKind: (typeof senderKinds)[string] | undefined;
};

function particularsOf({ fields }: ListRow, mapping: CaseListMapping, read: Read): Partial<RegisterCase> {
  const { sender, title } = fields;
  const initiative = read.initiative ?? (sender === undefined ? 'own' : 'external');
  const missing = (['title', 'date', 'sender'] as const).filter(
    (particular) =>
      ({
        title: title === undefined,
        date: read.date === undefined,
        sender: !sender && initiative === 'external',
      })[particular],
  );
  return {
    title,
    publicTitle: fields.publicTitle,
    caseType: fields.caseType,
    classification: fields.classification,
    handler: fields.handler,
    initiative,
    date: read.date && { kind: initiative === 'external' ? 'received' : 'drawn-up', on: read.date },
    parties: sender
      ? // Who is not said to be something else is protected as a person.
        [{ id: keyOfName(sender), name: sender, kind: read.senderKind ?? 'private-person', role: 'sender' }]
      : [],
    missing:
      missing.length > 0 && mapping.missing !== undefined
        ? { particulars: missing, because: mapping.missing }
        : undefined,
  } as Partial<RegisterCase>;
}

const keyOfName = (name: string): string =>
  (
    name
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .match(/[\p{Ll}\p{N}]+/gu) ?? ['okänd']
  ).join('-');
