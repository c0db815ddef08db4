import { type FactReader } from '@diarium/event-store';
import { caseReference, isCaseKey } from '../shared/case-number';
import { meetingStream, registerStream } from '../shared/streams';
import { attestationFacts, attestedOn } from './attestation.facts';
import { type DecisionFacts, type Made } from './decision-decide';
import { decisionList } from './decision-list.read-model';
import * as commands from './decision.commands';
import { isAnnulledByMistake, makingOf } from './made.facts';

/** Looks up what a command about a decision is decided on. */
export async function decisionFacts(command: { decision: string }, read: FactReader): Promise<DecisionFacts> {
  const other = otherIn(command);
  return {
    made: await madeOf(command.decision, read),
    other: other === undefined ? undefined : await madeOf(other, read),
    window: isAboutAppeal(command) ? await windowOf(command.decision, read) : undefined,
    caseIsRegistered: await namesRegisteredCase(command, read),
  };
}

async function madeOf(decision: string, read: FactReader): Promise<Made | undefined> {
  const making = await makingOf(decision, read);
  if (!making) return undefined;
  if (making.type === 'DelegatedDecisionMade') {
    const { on, heading, text, appeal, case: inCase } = making.data;
    const points = [{ point: 1, text, due: null }];
    const none = { meeting: null, background: null, recipients: [], onReportOf: null };
    const takenBack = await isAnnulledByMistake(decision, read);
    return { ...none, on, case: inCase, heading, points, appeal, attestedOn: on, takenBack };
  }
  const attestation = await read.fold(attestationFacts, meetingStream(making.data.meeting));
  return {
    ...making.data,
    attestedOn: attestedOn(attestation, decision),
    takenBack: attestation.takenBack.has(decision),
  };
}

function otherIn(command: object): string | undefined {
  if (command instanceof commands.SupersedeDecision) return command.by;
  return command instanceof commands.DecideOnReport ? command.paragraph : undefined;
}

const isAboutAppeal = (command: object): boolean =>
  command instanceof commands.LodgeAppeal || command instanceof commands.RecordLegalForce;

/** The window of the notice that the decision is posted with, with all that the log holds of it. */
async function windowOf(decision: string, read: FactReader): Promise<DecisionFacts['window']> {
  const row = await read.row(decisionList, decision);
  const { appealFrom: start, appealTo: last } = row ?? { appealFrom: null, appealTo: null };
  return start === null || last === null ? undefined : { start, last };
}

async function namesRegisteredCase(command: object, read: FactReader): Promise<boolean> {
  if (!(command instanceof commands.CorrectParagraph)) return false;
  if (command.field !== 'case' || !isCaseKey(command.to)) return false;
  const { committee, year, serial } = caseReference(command.to);
  return (await read.event(registerStream(committee, year), serial - 1)) !== undefined;
}
