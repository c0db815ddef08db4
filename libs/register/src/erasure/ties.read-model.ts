import { type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseEvents } from '../cases/case.events';
import { type CommitteeEvents } from '../committees/committee.events';
import { type DocumentEvents } from '../documents/document.events';
import { type Correspondent } from '../shared/correspondent';
import { caseKey } from '../shared/case-number';
import { committeeOf, keyOf, yearOf } from '../shared/streams';

/** Where the register names a person, by the person's key: what an erasure is held against. It holds no name. */
@Entity('person_ties')
export class PersonTiesRow {
  @PrimaryColumn('text') key!: string;
  @Column('boolean') elected!: boolean;
  @Column('boolean') officer!: boolean;
  /** Keys of documents, `GNU-2022-6:3`. */
  @Column('jsonb') documents!: readonly string[];
  /** Keys of cases, `GNU-2022-6`. */
  @Column('jsonb') cases!: readonly string[];
}

type Events = Pick<CaseEvents, 'CaseRegistered' | 'CasePartyAdded' | 'HandlerAssigned'> &
  Pick<DocumentEvents, 'DocumentRegistered' | 'DocumentDispatched' | 'CorrespondentsCorrected'> &
  Pick<CommitteeEvents, 'MemberElected'>;

type Tie = Partial<Omit<PersonTiesRow, 'key'>>;

export const personTies = readModel<Events>()<PersonTiesRow>({
  name: 'person-ties',
  version: 1,
  row: PersonTiesRow,
  keys: (event: EventOf<Events>) => [...tiesIn(event).keys()],
  project: {
    CaseRegistered: tied,
    CasePartyAdded: tied,
    HandlerAssigned: tied,
    DocumentRegistered: tied,
    DocumentDispatched: tied,
    CorrespondentsCorrected: tied,
    MemberElected: tied,
  },
});

function tied(row: PersonTiesRow | undefined, event: EventOf<Events>, key: string): PersonTiesRow {
  const before = row ?? { key, elected: false, officer: false, documents: [], cases: [] };
  const tie = tiesIn(event).get(key) ?? {};
  return {
    ...before,
    elected: before.elected || tie.elected === true,
    officer: before.officer || tie.officer === true,
    documents: withAll(before.documents, tie.documents),
    cases: withAll(before.cases, tie.cases),
  };
}

function withAll(known: readonly string[], more: readonly string[] = []): readonly string[] {
  const strange = more.filter((one) => !known.includes(one));
  return strange.length === 0 ? known : [...known, ...strange];
}

function tiesIn(event: EventOf<Events>): ReadonlyMap<string, Tie> {
  const { stream } = event;
  switch (event.type) {
    case 'MemberElected':
      return new Map([[event.data.member, { elected: true }]]);
    case 'HandlerAssigned':
      return new Map([[event.data.handler, { officer: true }]]);
    case 'CasePartyAdded':
      return new Map([[event.data.party.id, { cases: [keyOf(stream)] }]]);
    case 'CaseRegistered':
      return registered(event);
    case 'DocumentRegistered':
      return onDocument(stream, event.data.document, [event.data.sender, ...event.data.recipients]);
    case 'DocumentDispatched':
      return onDocument(stream, event.data.document, event.data.recipients);
    case 'CorrespondentsCorrected': {
      const { to, document } = event.data;
      return onDocument(stream, document, [to.sender, ...to.recipients]);
    }
  }
}

function registered({
  stream,
  revision,
  data,
}: EventOf<Pick<Events, 'CaseRegistered'>>): ReadonlyMap<string, Tie> {
  const key = caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 });
  const ties = new Map<string, Tie>(data.parties.map(({ id }) => [id, { cases: [key] }]));
  return data.handler === null ? ties : ties.set(data.handler, { ...ties.get(data.handler), officer: true });
}

function onDocument(
  stream: string,
  document: number,
  people: readonly (Correspondent | null)[],
): ReadonlyMap<string, Tie> {
  const documents = [`${keyOf(stream)}:${document}`];
  return new Map(people.flatMap((person) => (person ? [[person.id, { documents }] as const] : [])));
}
