import { caseReference, isCaseKey } from '../shared/case-number';
import { type DecisionReference, decisionReference } from '../shared/decision-key';
import {
  caseNow,
  type DecisionDecisions,
  type DecisionFacts,
  type Made,
  openPoints,
  refuseOutsideItsTime,
  refuseUnlessMade,
  subjectOf,
} from './decision-decide';
import type * as commands from './decision.commands';
import { refuseDecision } from './decision.rules';
import { citation, correctedField, type DecisionState } from './decision.state';

export interface LifeCommands {
  SendDecision: commands.SendDecision;
  CorrectParagraph: commands.CorrectParagraph;
  SupersedeDecision: commands.SupersedeDecision;
  CiteDecision: commands.CiteDecision;
}

/** What happens to a decision as a whole. */
export const lifeDecisions: DecisionDecisions<LifeCommands> = {
  SendDecision: (command, state, { facts, today }) => {
    const { decision, on, recipients, electronically } = command;
    const made = refuseUnlessMade(command, facts);
    const attested = made.attestedOn ?? refuseDecision('decision.not-attested', { decision });
    if (on < attested) refuseDecision('decision.sent-before-attested', { decision, attested, on });
    refuseOutsideItsTime(decision, on, { made, today });
    const before = state.sent.flatMap((sent) => sent.recipients);
    if (recipients.every((recipient) => before.includes(recipient)))
      refuseDecision('decision.sent-to-all', { decision, recipients });
    const left = leftOut(recipientsNow(made, state), [...before, ...recipients]);
    const data = { case: caseNow(made, state), on, recipients, electronically, left };
    return [{ type: 'DecisionSent', data }];
  },

  CorrectParagraph: (command, state, { facts, today }) => {
    const { decision, on, field, point = null, to } = command;
    const made = refuseUnlessMade(command, facts);
    const attested = made.attestedOn ?? refuseDecision('decision.correction-unattested', { decision });
    if (on < attested) refuseDecision('decision.correction-unattested', { decision });
    refuseOutsideItsTime(decision, on, { made, today });
    if ((field === 'point') !== (point !== null))
      refuseDecision('decision.correction-of-no-point', { decision });
    const from = state.corrected.get(correctedField(field, point)) ?? recorded(command, made);
    if (from === to) refuseDecision('decision.correction-changes-nothing', { decision });
    if (field === 'case') refuseUnknownCase(command, facts);
    const recipients = field === 'recipients' ? to.split('\n') : recipientsNow(made, state);
    const left = leftOut(
      recipients,
      state.sent.flatMap((sent) => sent.recipients),
    );
    return [
      { type: 'ParagraphCorrected', data: { case: caseNow(made, state), on, field, point, from, to, left } },
    ];
  },

  SupersedeDecision: (command, state, { facts }) => {
    const { decision, by } = command;
    const made = refuseUnlessMade(command, facts);
    if (state.supersededBy !== undefined)
      refuseDecision('decision.superseded-already', { decision, by: state.supersededBy });
    const { other } = facts;
    if (!other || other.takenBack) return refuseDecision('decision.superseded-by-none', { by });
    if (!isLater({ key: by, made: other }, { key: decision, made }))
      refuseDecision('decision.superseded-by-earlier', { decision, by });
    const voiding = { subject: subjectOf(decision, made), points: openPoints(made, state) };
    return [
      { type: 'DecisionSuperseded', data: { case: caseNow(made, state), ...voiding, by, on: other.on } },
    ];
  },

  CiteDecision: (command, state, { facts }) => {
    const made = refuseUnlessMade(command, facts);
    const { body, reference, on = null, what } = command;
    if (state.cited.includes(citation(command)))
      refuseDecision('decision.cited-already', { citation: citation(command) });
    return [{ type: 'DecisionCited', data: { case: caseNow(made, state), body, reference, on, what } }];
  },
};

const recipientsNow = (made: Made, { corrected }: DecisionState): readonly string[] =>
  corrected.get('recipients')?.split('\n') ?? made.recipients;

const leftOut = (recipients: readonly string[], sent: readonly string[]): readonly string[] =>
  recipients.filter((recipient) => !sent.includes(recipient));

/** What the attested paragraph says. */
function recorded({ decision, field, point }: commands.CorrectParagraph, made: Made): string | null {
  if (field === 'recipients') return made.recipients.join('\n') || null;
  if (field !== 'point') return made[field];
  const found = made.points.find((it) => it.point === point);
  return found ? found.text : refuseDecision('point.unknown', { decision, point });
}

function refuseUnknownCase(
  { decision, to }: commands.CorrectParagraph,
  { caseIsRegistered }: DecisionFacts,
): void {
  const { committee } = decisionReference(decision);
  if (!caseIsRegistered || !isCaseKey(to) || caseReference(to).committee !== committee)
    refuseDecision('decision.correction-to-unknown-case', { case: to });
}

interface KeyedDecision {
  readonly key: string;
  readonly made: Made;
}

/** Of the same committee, and made after it: on a later day, or under a later number of the same series. */
export function isLater(later: KeyedDecision, earlier: KeyedDecision): boolean {
  const [one, other] = [decisionReference(later.key), decisionReference(earlier.key)];
  if (one.committee !== other.committee) return false;
  if (later.made.on !== earlier.made.on) return later.made.on > earlier.made.on;
  return one.kind === other.kind ? hasLaterNumber(one, other) : true;
}

const hasLaterNumber = (one: DecisionReference, other: DecisionReference): boolean =>
  one.year === other.year && one.number > other.number;
