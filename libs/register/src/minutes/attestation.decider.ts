import { ofMeeting, type MinutesBook, type ParagraphFacts } from './minutes-book.facts';
import type * as commands from './attestation.commands';
import { refuseMinutes } from './minutes.rules';
import { type Opened, refuseFuture, refuseUnlessOpened, type SittingDecisions } from './sitting-decide';

export interface AttestationCommands {
  EnterReservation: commands.EnterReservation;
  TakeBackParagraph: commands.TakeBackParagraph;
  ReplaceAttester: commands.ReplaceAttester;
  AppointParagraphAttesters: commands.AppointParagraphAttesters;
  AttestParagraphs: commands.AttestParagraphs;
  AttestMinutes: commands.AttestMinutes;
}

/** What happens to the paragraphs of a meeting until they are attested, and that they are. */
export const attestationDecisions: SittingDecisions<AttestationCommands> = {
  EnterReservation: (command, state, { facts: { book } }) => {
    const sitting = refuseUnlessOpened(command, state);
    const { meeting, person, text = null } = command;
    const { paragraph, case: inCase, serving, decides } = unattested(command, sitting, book);
    if (!serving.includes(person)) refuseMinutes('minutes.reservation-by-stranger', { person });
    if (!decides) refuseMinutes('minutes.nothing-decided', { paragraph });
    const before = sitting.reservations.find((it) => it.paragraph === paragraph && it.person === person);
    // Notified in time; only its reasons follow.
    const givesReasons = before?.text === null && text !== null;
    if (before && !givesReasons) refuseMinutes('minutes.reserved-already', { person, paragraph });
    if (!before && sitting.status !== 'open') refuseMinutes('minutes.reservation-after-meeting', { meeting });
    return [{ type: 'ReservationEntered', data: { paragraph, case: inCase, person, text } }];
  },

  TakeBackParagraph: (command, state, { facts: { book } }) => {
    const found = unattested(command, refuseUnlessOpened(command, state), book);
    const { paragraph, case: inCase, points, reports } = found;
    return [{ type: 'ParagraphTakenBack', data: { paragraph, case: inCase, points, reports } }];
  },

  ReplaceAttester: (command, state, { facts: { book } }) => {
    const sitting = refuseUnlessOpened(command, state);
    const { meeting, insteadOf, person } = command;
    if (sitting.status === 'attested') refuseMinutes('minutes.attested-already', { meeting });
    const paragraphs = ofMeeting(book, meeting);
    const signers = signersOf(paragraphs, sitting);
    if (!signers.includes(insteadOf))
      refuseMinutes('minutes.attester-not-appointed', { persons: [insteadOf] });
    if (signers.includes(person)) refuseMinutes('minutes.attests-already', { person });
    if (!paragraphs.some(({ serving }) => serving.includes(person)))
      refuseMinutes('minutes.attester-took-no-part', { person });
    return [{ type: 'AttesterReplaced', data: { insteadOf, person } }];
  },

  AppointParagraphAttesters: (command, state, { facts: { book } }) => {
    const sitting = refuseUnlessOpened(command, state);
    const { meeting, attesters } = command;
    for (const paragraph of command.paragraphs) {
      const { serving, chair } = unattested({ meeting, paragraph }, sitting, book);
      const stranger = attesters.find((person) => !serving.includes(person));
      if (stranger !== undefined) refuseMinutes('minutes.attester-took-no-part', { person: stranger });
      if (attesters.includes(chair)) refuseMinutes('minutes.attests-already', { person: chair });
    }
    return [{ type: 'ParagraphAttestersAppointed', data: { paragraphs: command.paragraphs, attesters } }];
  },

  AttestParagraphs: (command, state, { facts: { book }, today }) => {
    const sitting = refuseUnlessOpened(command, state);
    const { meeting, on, by, place = null } = command;
    const paragraphs = command.paragraphs.map((paragraph) =>
      unattested({ meeting, paragraph }, sitting, book),
    );
    refuseDay(command, sitting, today);
    refuseSigners(by, paragraphs, sitting);
    return [{ type: 'ParagraphsAttested', data: { on, place, by, paragraphs: command.paragraphs } }];
  },

  AttestMinutes: (command, state, { facts: { book }, today }) => {
    const sitting = refuseUnlessOpened(command, state);
    const { meeting, on, by, place = null } = command;
    if (sitting.status === 'open') refuseMinutes('minutes.meeting-not-closed', { meeting });
    if (sitting.status === 'attested') refuseMinutes('minutes.attested-already', { meeting });
    refuseDay(command, sitting, today);
    const all = ofMeeting(book, meeting);
    refuseSigners(by, all, sitting);
    const keys = all.map(({ paragraph }) => paragraph);
    const data = {
      ...{ on, place, by },
      paragraphs: keys.filter((key) => !sitting.takenBack.has(key)),
      takenBack: keys.filter((key) => sitting.takenBack.has(key)),
    };
    return [{ type: 'MinutesAttested', data }];
  },
};

function unattested(
  { meeting, paragraph }: { meeting: string; paragraph: string },
  { status, takenBack, attestedAtOnce }: Opened,
  book: MinutesBook,
): ParagraphFacts {
  const found = ofMeeting(book, meeting).find((it) => it.paragraph === paragraph);
  if (!found) return refuseMinutes('minutes.unknown-paragraph', { meeting, paragraph });
  if (status === 'attested' || attestedAtOnce.has(paragraph))
    refuseMinutes('minutes.attested', { paragraph });
  if (takenBack.has(paragraph)) refuseMinutes('minutes.taken-back', { paragraph });
  return found;
}

function refuseDay({ on }: { on: string }, { opened }: Opened, today: string): void {
  if (on < opened.on) refuseMinutes('minutes.attested-before-meeting', { held: opened.on, on });
  refuseFuture(on, today);
}

/** Who led the paragraphs, or the meeting where it has none, and all who were appointed, or who stands in for them. */
function signersOf(
  paragraphs: readonly ParagraphFacts[],
  { opened, replacedAttesters, ownAttesters, attestedAtOnce }: Opened,
): readonly string[] {
  const chairs = paragraphs.length > 0 ? paragraphs.map(({ chair }) => chair) : [opened.chair];
  // What is attested already needs nobody of its own any more.
  const own = paragraphs.flatMap(({ paragraph }) =>
    attestedAtOnce.has(paragraph) ? [] : (ownAttesters.get(paragraph) ?? []),
  );
  const isOwn = paragraphs.length > 0 && paragraphs.every(({ paragraph }) => ownAttesters.has(paragraph));
  const all = [...chairs, ...own, ...(isOwn && own.length > 0 ? [] : opened.attesters)];
  return [...new Set(all.map((it) => replacedAttesters.get(it) ?? it))];
}

/** No less and no more than those who are to. */
function refuseSigners(by: readonly string[], paragraphs: readonly ParagraphFacts[], sitting: Opened): void {
  const signers = signersOf(paragraphs, sitting);
  const missing = signers.filter((person) => !by.includes(person));
  if (missing.length > 0) refuseMinutes('minutes.attester-missing', { missing });
  const persons = by.filter((person) => !signers.includes(person));
  if (persons.length > 0) refuseMinutes('minutes.attester-not-appointed', { persons });
}
