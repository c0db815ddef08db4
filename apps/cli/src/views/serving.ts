import { type AttendanceView, type ElectedPerson, type ServingView } from '@diarium/register';
import { type Block, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';

interface OfCommittee {
  readonly committee: string | undefined;
  readonly parties: ReadonlyMap<string, string>;
}

/** Each member's place and who serves in it; who can be called in; what is declared in advance. */
export function servingPage(
  of: OfCommittee & { readonly on: string; readonly numbers: ReadonlyMap<string, string> },
  serving: ServingView,
  texts: Texts,
): Page {
  const { labels, messages, words } = texts;
  return [
    title(messages.servingTitle(of.committee ?? '', of.on)),
    table(
      [labels.member, labels.party, labels.office, labels.serves],
      serving.places.map(({ member, absent, vacant, servedBy }) => [
        vacant ? messages.vacantSeatOf(nameOf(member)) : nameOf(member),
        of.parties.get(member.party) ?? member.party,
        member.offices.map((office) => words.office[office]).join(', '),
        absent ? messages.servesInstead(servedBy && nameOf(servedBy)) : nameOf(member),
      ]),
      messages.noMembers,
    ),
    ...section(labels.waiting, waiting(of, serving.waiting, texts)),
    ...section(labels.interests, interests(of.numbers, serving, texts)),
  ];
}

const nameOf = ({ name, politicalParty }: ElectedPerson): string =>
  politicalParty === null ? name : `${name} (${politicalParty})`;

function waiting({ parties }: OfCommittee, people: readonly ElectedPerson[], { labels }: Texts): Block {
  return table(
    [labels.name, labels.party],
    people.map((person) => [nameOf(person), parties.get(person.party) ?? person.party]),
    '',
  );
}

function interests(
  numbers: ReadonlyMap<string, string>,
  { interests: declared, places, waiting: others }: ServingView,
  { labels, messages }: Texts,
): Block {
  const people = [...places.map(({ member }) => member), ...others];
  return table(
    [labels.name, labels.case, labels.because],
    declared.map(({ member, case: inCase, because }) => [
      people.find(({ person }) => person === member)?.name ?? member,
      inCase === null ? messages.anyCase : (numbers.get(inCase) ?? inCase),
      because,
    ]),
    '',
  );
}

/** Attendance over a year; what is below the limit is marked. */
export function attendancePage(
  { committee, year, parties }: OfCommittee & { readonly year: number },
  { meetings, limit, persons }: AttendanceView,
  { labels, messages, words }: Texts,
): Page {
  return [
    title(messages.attendanceTitle(committee ?? '', year)),
    paragraph(messages.attendanceOf(meetings, limit)),
    table(
      [
        labels.name,
        labels.seat,
        labels.party,
        labels.heldMeetings,
        labels.attended,
        labels.served,
        labels.share,
      ],
      persons.map((person) => [
        person.name,
        words.seat[person.seat],
        parties.get(person.party) ?? person.party,
        person.meetings,
        person.attended,
        person.served,
        messages.attendanceShare(person.share, person.low),
      ]),
      messages.noAttendance,
    ),
  ];
}
