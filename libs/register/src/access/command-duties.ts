import { type Duty } from '@diarium/access';

/** The field that says in whose register a command does something: the one that names its stream. */
type PlaceField = 'committee' | 'case' | 'meeting' | 'decision' | 'posting';

/** `role`: in the committee of the role that is given or taken. `everywhere`: in no committee, or in all. */
export type CommandPlace = PlaceField | 'role' | 'everywhere';

export interface CommandDuty {
  readonly duty: Duty;
  readonly place: CommandPlace;
}

type Duties = Readonly<Record<string, CommandDuty>>;

const within = (place: CommandPlace, duty: Duty, ...commands: readonly string[]): Duties =>
  Object.fromEntries(commands.map((command) => [command, { duty, place }]));

const cases: Duties = {
  ...within('committee', 'registration', 'RegisterCase', 'SplitCase'),
  ...within('case', 'registration', 'AssignHandler'),
  ...within('committee', 'registry', 'DefineCaseTemplate', 'WithdrawCaseTemplate', 'ExplainAbbreviation'),
  ...within('case', 'registry', 'CorrectCase', 'MergeCase', 'ReopenCase', 'ArchiveCase', 'AnnulCase'),
  ...within(
    'case',
    'registry',
    'LiftCaseSecrecy',
    'LiftDocumentSecrecy',
    'CorrectDocument',
    'AnnulDocument',
    'CorrectCorrespondents',
  ),
  ...within('case', 'case-work', 'AddCaseParty', 'RelateCase', 'SuspendCase', 'ResumeCase', 'CloseCase'),
  ...within('case', 'case-work', 'SetWatch', 'MoveWatch', 'CompleteWatch'),
  ...within('case', 'case-work', 'StartDraft', 'AddDraftVersion', 'WeedDraft'),
  ...within('case', 'case-work', 'RegisterDocument', 'AddDocumentVersion', 'DispatchDocument'),
  ...within('committee', 'registry', 'SetRetentionRow', 'RepealRetentionRow'),
  ...within('case', 'registry', 'AppraiseDocument', 'DisposeDocument'),
  ...within('case', 'internal', 'RecordContentRemoved'),
  ...within('decision', 'internal', 'MoveDelegatedReporting'),
  ...within('everywhere', 'internal', 'CompleteErasure', 'BeginProofLogAnew'),
  ...within('decision', 'erasure', 'RequestErasure'),
  // A mark warns and protects, so whoever works with the case may set it; to lift it is another matter.
  ...within('case', 'case-work', 'MarkCaseSecrecy', 'MarkDocumentSecrecy'),
};

const meetings: Duties = {
  ...within('meeting', 'meeting', 'PlanMeeting', 'AnnounceExtraMeeting', 'AddSubject', 'MoveMeeting'),
  ...within('meeting', 'meeting', 'CallMeeting', 'HoldMeeting', 'CancelMeeting', 'RecordMatterDealtWith'),
  ...within(
    'meeting',
    'meeting',
    'AddAgendaItem',
    'ChangeAgendaItem',
    'MoveAgendaItem',
    'WithdrawAgendaItem',
  ),
  ...within('meeting', 'meeting', 'IssueAgenda', 'SendNotice', 'CompletePreparationStep'),
  ...within('meeting', 'meeting', 'OpenMeeting', 'RecordArrival', 'RecordDeparture', 'ChangeService'),
  ...within('meeting', 'meeting', 'NoteDisqualification', 'RecordParagraph', 'TakeBackParagraph'),
  ...within('meeting', 'meeting', 'EnterReservation', 'CloseMeeting', 'ReplaceAttester', 'RecordDecision'),
  ...within('meeting', 'meeting', 'AppointParagraphAttesters'),
  ...within('decision', 'meeting', 'CorrectParagraph'),
  ...within('meeting', 'attestation', 'AttestParagraphs', 'AttestMinutes'),
  ...within('meeting', 'internal', 'SchedulePreparation', 'ForceAgendaItem', 'ReleaseAgendaItem'),
};

const decisions: Duties = {
  ...within('meeting', 'dispatch', 'DispatchDecision'),
  ...within('decision', 'dispatch', 'SendDecision', 'SupersedeDecision', 'CiteDecision'),
  ...within('decision', 'dispatch', 'LodgeAppeal', 'DecideAppeal', 'RecordLegalForce', 'RecordReceipt'),
  ...within('posting', 'dispatch', 'StartPosting', 'PostOnBoard', 'TakeDownFromBoard'),
  ...within('meeting', 'follow-up', 'ReportDecisionBack'),
  ...within('decision', 'follow-up', 'AssignExecution', 'RecordCarriedOut', 'StateNotCarriedOut'),
  ...within('decision', 'follow-up', 'ReceiveReport', 'DecideOnReport', 'ExamineRemainingNeed'),
  ...within('committee', 'follow-up', 'IssueAssignment', 'ReportAssignment', 'MoveAssignmentDue'),
  ...within('committee', 'follow-up', 'CompleteAssignment', 'WriteOffAssignment'),
  ...within('committee', 'delegated-decision', 'RecordDelegatedDecision', 'RecordUrgentDecision'),
  ...within('decision', 'registry', 'AnnulDelegatedDecision', 'ReportSubdelegatedDecision'),
};

const governance: Duties = {
  ...within('committee', 'governance', 'EstablishCommittee', 'RenameCommittee', 'ChangeNumberPrefix'),
  ...within('committee', 'governance', 'AddParty', 'ChangeSeats', 'RemoveParty', 'SetSubstituteOrder'),
  ...within('committee', 'governance', 'ElectMember', 'RecordMemberLeft', 'ChangePoliticalParty'),
  ...within('committee', 'governance', 'SetPresidiumAppointment', 'TakeOffice', 'LeaveOffice'),
  ...within('committee', 'governance', 'DeclareInterest', 'WithdrawInterest'),
  ...within('committee', 'governance', 'FormGroup', 'ChangeGroup', 'DissolveGroup', 'ReportGroupMeetings'),
  ...within('committee', 'governance', 'AddGoverningDocument', 'RemoveGoverningDocument', 'StateTask'),
  ...within('committee', 'governance', 'RequireConsequenceTexts', 'SetBudget', 'AllowRemoteParticipation'),
  ...within('committee', 'governance', 'SetPreparationChain', 'SetPreparationLeadTimes', 'SetNoticePeriod'),
  ...within('committee', 'governance', 'SetAttendanceLimit', 'AdoptDelegationOrder', 'DecideDoors'),
  ...within('committee', 'governance', 'Subdelegate', 'EndSubdelegation'),
  ...within('committee', 'governance', 'AppointUrgentDecider', 'EndUrgentDecider'),
};

const planning: Duties = {
  ...within('committee', 'planning', 'DraftPlan', 'NotePlanSection', 'AdoptPlan', 'StartPlanRevision'),
  ...within(
    'committee',
    'planning',
    'AddStrategy',
    'SetGoal',
    'PlanActivity',
    'AddIndicator',
    'PlanFollowUp',
  ),
  ...within('committee', 'planning', 'GiveAssignment', 'WithdrawPlanItem', 'ReportStatus', 'RecordOutcome'),
  ...within('committee', 'planning', 'RecordFollowUp', 'CarryOver', 'TakeOver'),
  ...within('committee', 'planning', 'PlanProcurement', 'ChangeProcurementResponsible'),
  ...within('committee', 'planning', 'WithdrawProcurement', 'CompleteProcurement'),
  ...within(
    'committee',
    'planning',
    'DraftReport',
    'MakeStatement',
    'ReportFigure',
    'DeliverReport',
    'RecordDischarge',
    'ReportCitizensProposals',
  ),
};

const supervision: Duties = {
  ...within('committee', 'inquiry', 'MakeInquiry', 'MoveInquiryDue', 'WithdrawInquiry'),
  ...within('committee', 'inquiry-answer', 'AnswerInquiry'),
};

const users: Duties = {
  ...within('committee', 'internal', 'RecordReading'),
  ...within('everywhere', 'users', 'InviteUser', 'CorrectUser', 'DisableUser', 'EnableUser'),
  ...within('committee', 'users', 'LinkHandler', 'UnlinkHandler'),
  ...within('role', 'users', 'GrantRole', 'RevokeRole'),
};

/** What each command is done in discharge of. One that does not stand here is refused to everybody. */
export const COMMAND_DUTIES: Duties = {
  ...cases,
  ...meetings,
  ...decisions,
  ...governance,
  ...planning,
  ...supervision,
  ...users,
};

const EVERYWHERE = '*';

/** The committee in which a command does something; none where its key is none. */
export function committeeOfCommand(command: object, place: CommandPlace): string | undefined {
  if (place === 'everywhere') return EVERYWHERE;
  const fields = command as Readonly<Record<PlaceField, unknown>>;
  if (place === 'role') return fields.committee === undefined ? EVERYWHERE : codeIn(fields.committee);
  return codeIn(fields[place]);
}

/** `GNU-2022-6` → `GNU` */
function codeIn(key: unknown): string | undefined {
  const [code = ''] = typeof key === 'string' ? key.split('-') : [];
  return /^[\p{Lu}\p{N}]{1,12}$/u.test(code) ? code : undefined;
}
