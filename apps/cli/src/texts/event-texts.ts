import {
  type AbbreviationEvents,
  type AgendaEvents,
  type AssignmentEvents,
  type CaseEvents,
  type CaseTemplateEvents,
  type CommitteeEvents,
  type DocumentEvents,
  type DelegationEvents,
  type DecisionEvents,
  type GoalEvents,
  type DisposalEvents,
  type ErasureEvents,
  type RetentionEvents,
  type InquiryEvents,
  type MeetingEvents,
  type MinutesEvents,
  type UserEvents,
  type PlanEvents,
  type PostingEvents,
  type ProcurementEvents,
  type ProofLogEvents,
  type ProposalEvents,
  type ReadingEvents,
  type ReportEvents,
  type SittingEvents,
} from '@diarium/register';

type Sentences<Events> = { readonly [Name in keyof Events]: (data: Events[Name]) => string };

/** A sentence for each event of the register: what happened, as people say it. */
export type EventTexts = Sentences<CaseEvents & CaseTemplateEvents> &
  Sentences<DocumentEvents> &
  Sentences<AgendaEvents> &
  Sentences<CommitteeEvents & AbbreviationEvents> &
  Sentences<MeetingEvents> &
  Sentences<SittingEvents & MinutesEvents> &
  Sentences<PlanEvents> &
  Sentences<PostingEvents> &
  Sentences<DecisionEvents> &
  Sentences<GoalEvents> &
  Sentences<ProcurementEvents> &
  Sentences<ReportEvents> &
  Sentences<DelegationEvents> &
  Sentences<AssignmentEvents> &
  Sentences<InquiryEvents & ProposalEvents> &
  Sentences<DisposalEvents & RetentionEvents & ErasureEvents> &
  Sentences<UserEvents & ReadingEvents & ProofLogEvents>;

export type AgendaEventTexts = Sentences<AgendaEvents>;
export type CaseEventTexts = Sentences<CaseEvents & CaseTemplateEvents>;
export type DocumentEventTexts = Sentences<DocumentEvents>;
export type CommitteeEventTexts = Sentences<CommitteeEvents & AbbreviationEvents>;
export type MeetingEventTexts = Sentences<MeetingEvents>;
export type MinutesEventTexts = Sentences<SittingEvents & MinutesEvents>;
export type PlanningEventTexts = Sentences<PlanEvents & GoalEvents & ProcurementEvents>;
export type DecisionEventTexts = Sentences<DecisionEvents>;
export type PostingEventTexts = Sentences<PostingEvents>;
export type ReportEventTexts = Sentences<ReportEvents>;
export type DelegationEventTexts = Sentences<DelegationEvents>;
export type AssignmentEventTexts = Sentences<AssignmentEvents>;
export type InquiryEventTexts = Sentences<InquiryEvents & ProposalEvents>;
export type DisposalEventTexts = Sentences<DisposalEvents & RetentionEvents & ErasureEvents>;
export type ReadingEventTexts = Sentences<ReadingEvents & ProofLogEvents>;
export type UserEventTexts = Sentences<UserEvents>;
