import { type RecordedEvent } from '@diarium/event-store';
import { type DecisionEvents } from '../decisions/decision.events';
import { type DocumentEvents } from '../documents/document.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { type PostingEvents } from '../postings/posting.events';
import { decisionKey } from '../shared/decision-key';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { eventsOf } from './events-of';
import { appointedStrangers, attestedByOthers } from './forbidden-attestations';
import { dischargedAmiss, servedUnelected } from './forbidden-terms';

type Paragraph = MinutesEvents['ParagraphRecorded'];
type Ballot = Paragraph['ballots'][number];

/** The rules that a log breaks, each told with where: an empty list for every log that the register can hold. */
export function broken(log: readonly RecordedEvent[]): readonly string[] {
  return [
    ...paragraphsOf(log).flatMap(({ key, data }) => brokenIn(data).map((rule) => `${key}: ${rule}`)),
    ...changesAfterAttestation(log),
    ...reportedTwice(log),
    ...documentGaps(log),
    ...postedTooEarly(log),
    ...legalForceTooEarly(log),
    ...attestedByOthers(log),
    ...appointedStrangers(log),
    ...servedUnelected(log),
    ...dischargedAmiss(log),
  ];
}

const paragraphsOf = (log: readonly RecordedEvent[]) =>
  eventsOf<Paragraph>(log, 'ParagraphRecorded').map(({ stream, revision, position, data }) => ({
    key: decisionKey({
      committee: committeeOf(stream),
      year: yearOf(stream),
      kind: 'paragraph',
      number: revision + 1,
    }),
    position,
    data,
  }));

function brokenIn({ seats, serving, disqualified, ballots, exerciseOfAuthority }: Paragraph): string[] {
  const persons = serving.map(({ person }) => person);
  const places = serving.map(({ servesFor }) => servesFor);
  return [
    ...(2 * serving.length > seats ? [] : ['KL 6:27: no quorum']),
    ...(serving.length <= seats ? [] : ['more serve than there are seats']),
    ...(new Set(places).size === places.length ? [] : ['two serve in one place']),
    ...disqualified
      .filter(({ person }) => persons.includes(person))
      .map(() => 'KL 6:30: disqualified serves'),
    ...ballots.flatMap((ballot) => brokenInBallot(ballot, persons, exerciseOfAuthority)),
  ];
}

function brokenInBallot(ballot: Ballot, persons: readonly string[], authority: boolean): string[] {
  if (ballot.kind === 'acclamation') return [];
  const votes = ballot.tally.map((it) => it.votes);
  const carried = ballot.tally.find(({ proposal }) => proposal === ballot.carried)?.votes;
  const rules: readonly (readonly [isBroken: boolean, rule: string])[] = [
    [
      votes.reduce((sum, each) => sum + each, ballot.abstained) !== persons.length,
      'KL 4:24: votes and abstentions are not those serving',
    ],
    [!namesAsItMay(ballot, persons), namesRule[ballot.kind]],
    [authority && ballot.abstained > 0, 'KL 4:25: someone abstained in exercise of authority'],
    [carried !== Math.max(...votes), 'KL 5:54: what was carried had not the most votes'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, rule]) => rule);
}

const namesRule = {
  acclamation: '',
  open: 'KL 5:65: an open vote does not name each once',
  closed: 'KL 5:55: a closed ballot holds names',
};

function namesAsItMay({ kind, votes }: Ballot, persons: readonly string[]): boolean {
  const named = votes.map(({ person }) => person);
  return kind === 'closed' ? named.length === 0 : [...named].sort().join() === [...persons].sort().join();
}

const LOCKED = ['ReservationEntered', 'ParagraphTakenBack', 'ParagraphsAttested', 'MinutesAttested'];

function changesAfterAttestation(log: readonly RecordedEvent[]): string[] {
  return eventsOf<SittingEvents['MinutesAttested']>(log, 'MinutesAttested').flatMap(
    ({ stream, position }) => [
      ...log
        .filter(
          (event) => event.stream === stream && event.position > position && LOCKED.includes(event.type),
        )
        .map(({ type }) => `${stream}: KL 5:69: ${type} after attestation`),
      ...paragraphsOf(log)
        .filter((it) => it.data.meeting === keyOf(stream) && it.position > position)
        .map(({ key }) => `${key}: recorded after attestation`),
    ],
  );
}

function reportedTwice(log: readonly RecordedEvent[]): string[] {
  const takenBack = eventsOf<SittingEvents['ParagraphTakenBack']>(log, 'ParagraphTakenBack').map(
    (it) => it.data.paragraph,
  );
  const reports = paragraphsOf(log)
    .filter(({ key }) => !takenBack.includes(key))
    .flatMap(({ data }) => data.reports);
  return reports
    .filter((key, index) => reports.indexOf(key) !== index)
    .map((key) => `${key}: reported twice`);
}

function documentGaps(log: readonly RecordedEvent[]): string[] {
  const numbers = new Map<string, number[]>();
  for (const { stream, data } of eventsOf<DocumentEvents['DocumentRegistered']>(log, 'DocumentRegistered'))
    numbers.set(stream, [...(numbers.get(stream) ?? []), data.document]);
  return [...numbers].flatMap(([stream, given]) =>
    given.every((number, index) => number === index + 1) ? [] : [`${stream}: documents ${given.join()}`],
  );
}

function postedTooEarly(log: readonly RecordedEvent[]): string[] {
  return eventsOf<PostingEvents['PostingStarted']>(log, 'PostingStarted').flatMap(
    ({ stream, data: { attestedOn } }) =>
      eventsOf<PostingEvents['BoardPosted']>(log, 'BoardPosted')
        .filter((event) => event.stream === stream && event.data.on < attestedOn)
        .map(() => `${stream}: KL 8:12: posted before it was attested`),
  );
}

function legalForceTooEarly(log: readonly RecordedEvent[]): string[] {
  return eventsOf<DecisionEvents['LegalForceRecorded']>(log, 'LegalForceRecorded')
    .filter(({ data: { checkedOn, lastDay } }) => checkedOn <= lastDay)
    .map(({ stream }) => `${stream}: KL 13:5: legal force before the last day`);
}
