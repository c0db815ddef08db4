import 'reflect-metadata';

export * from './cases/case.commands';
export * from './cases/case.events';
export * from './cases/case-template.commands';
export * from './cases/case-template.events';
export * from './cases/case-templates.read-model';
export * from './cases/find-similar-cases.query';
export * from './documents/document.commands';
export * from './documents/document.events';
export * from './shared/capability';
export * from './goals/goal.commands';
export * from './goals/goal.events';
export * from './plans/plan.commands';
export * from './plans/plan.events';
export * from './procurement/procurement.commands';
export * from './procurement/procurement.events';
export * from './reports/report.commands';
export * from './reports/report.events';
export * from './committees/committee.commands';
export * from './committees/committee.events';
export * from './committees/member.commands';
export * from './committees/procedure.commands';
export * from './citizens-proposals/proposal.commands';
export * from './citizens-proposals/proposal.events';
export * from './citizens-proposals/proposals.read-model';
export * from './inquiries/inquiry.commands';
export * from './inquiries/inquiry.events';
export * from './inquiries/inquiry-list.read-model';
export { LogEntryRow } from './log-entries/log-entries.read-model';
export * from './log-entries/search-log.query';
export * from './meetings/meeting.commands';
export * from './agendas/agenda.commands';
export {
  type AgendaEvents,
  type AgendaItem,
  type ItemKind as AgendaItemKind,
  type PreparationStep,
} from './agendas/agenda.events';
export * from './meetings/meeting.events';
export * from './minutes/attestation.commands';
export * from './minutes/minutes.queries';
export * from './minutes/paragraph.commands';
export * from './minutes/paragraph.events';
export * from './minutes/sitting.commands';
export * from './minutes/sitting.events';
export * from './minutes/sittings.read-model';
export * from './minutes/paragraphs.read-model';
export * from './shared/decision-key';
export * from './decisions/decision.commands';
export * from './decisions/decision.events';
export * from './postings/posting.commands';
export * from './postings/posting.events';
export * from './shared/meeting-key';
export * from './capabilities';
export * from './cases/balance.query';
export * from './cases/case-age';
export * from './cases/case-file.read-model';
export * from './cases/case-history.query';
export * from './cases/case-list.read-model';
export * from './cases/case-words.read-model';
export * from './cases/list-cases.query';
export * from './deadlines/deadline.rules';
export * from './deadlines/deadlines.read-model';
export * from './deadlines/list-deadlines.query';
export * from './documents/daily-list.query';
export * from './documents/document-list.read-model';
export * from './documents/drafts.read-model';
export {
  DOCUMENT_ORDERS,
  type DocumentItem,
  listDocuments,
  ListDocuments,
} from './documents/list-documents.query';
export * from './documents/read-document.query';
export * from './flags/flag.rules';
export * from './flags/flags.read-model';
export * from './open-log';
export * from './open-register';
export { registerMigrations } from './register-migrations';
export * from './register.module';
export * from './shared/case-number';
export * from './shared/correspondent';
export * from './shared/personal-number';
export * from './shared/secrecy';
export {
  caseStream,
  committeeOfStream,
  committeeStream,
  decisionStream,
  delegationStream,
  meetingStream,
  planStream,
  postingStream,
  PROOF_LOG_STREAM,
} from './shared/streams';
export { streamOfReport } from './reports/report.stream';
export * from './shared/desk';
export * from './shared/page';
export { type Found, FOUND_KINDS, type FoundKind } from './shared/searched';
export { type CommitteeCounts, CountHoldings } from './holdings/count-holdings.query';
export { type HoldingName } from './shared/counted';
export { SearchRegister, searchRegisterIn } from './search/search-register.query';
export * from './shared/partial-day';
export * from './committees/committee.queries';
export * from './committees/committee-view';
export * from './committees/committee.read-model';
export * from './committees/attendance.facts';
export * from './deadlines/read-attendance.query';
export * from './committees/interests.facts';
export * from './committees/members.facts';
export * from './committees/members.read-model';
export * from './committees/serving.facts';
export * from './committees/serving.read-model';
export * from './agendas/agenda.queries';
export * from './agendas/agendas.read-model';
export * from './agendas/compare-agendas';
export * from './agendas/notices.read-model';
export * from './meetings/meeting-calendar.read-model';
export * from './decisions/decision-file.read-model';
export * from './decisions/decision-list.query';
export * from './decisions/decision-row';
export * from './decisions/decision-standing';
export * from './postings/appeal-window';
export * from './postings/posting.queries';
export * from './postings/posting.read-model';
export * from './postings/posting-view';
export * from './supervision/matrix';
export * from './supervision/matrix.query';
export * from './supervision/measures.read-model';
export * from './shared/appeal-route';
export * from './shared/posting-key';
export * from './plans/plan-content';
export * from './plans/plan.read-model';
export * from './goals/goal-status.read-model';
export * from './goals/carried-over.read-model';
export * from './goals/strategies.read-model';
export * from './goals/goal-totals';
export * from './goals/list-goals.query';
export * from './procurement/procurement.read-model';
export * from './reports/report.read-model';
export * from './delegation/delegation.commands';
export * from './delegation/delegation.events';
export * from './delegation/delegation-order.read-model';
export * from './delegation/delegated-list.read-model';
export * from './delegation/delegated.queries';
export { ExplainAbbreviation } from './abbreviations/abbreviation.commands';
export * from './abbreviations/abbreviation.events';
export * from './abbreviations/list-abbreviations.query';
export * from './assignments/assignment.commands';
export * from './assignments/assignment.events';
export * from './assignments/assignment-list.read-model';
export * from './assignments/assignment-on';
export * from './assignments/assignment.queries';
export * from './numbers/account';
export * from './numbers/number-marks.read-model';
export * from './numbers/numbers.queries';
export * from './numbers/series-key';
export * from './users/user.commands';
export * from './users/user.events';
export * from './users/user-directory';
export * from './users/users.read-model';
export { accessRules, refuseAccess } from './access/access.rules';
export * from './access/command-duties';
export * from './access/guarded-desk';
export * from './access/query-audiences';
export { readerSettings } from './access/reader-settings';
export { type RowRule, type Visibility } from './access/views/row-rule';
export { ROW_RULES } from './access/views/row-rules';
export { SeenViews } from './access/views/seen-views';
export { fillForTheFirstTime, isBeingFilled } from './first-filling';
export * from './publishing/public-case';
export * from './publishing/public-things';
export { type PublicKind, type TombstoneReason } from './publishing/public-part';
export { PublicItemRow, type Tombstone } from './publishing/public-items.read-model';
export * from './publishing/read-public-feed.query';
export * from './disposal/disposal.commands';
export * from './disposal/disposal.events';
export * from './disposal/disposal.queries';
export * from './disposal/disposal.read-model';
export * from './erasure/erasure.commands';
export * from './proof-log/proof-log.commands';
export * from './proof-log/proof-log.events';
export * from './erasure/erasure.events';
export * from './erasure/erasures.read-model';
export { personTies } from './erasure/ties.read-model';
export * from './access/readings/reading.commands';
export * from './access/readings/reading.events';
export { Readings } from './access/readings/record-readings';
export * from './access/readings/secret-readings.read-model';
export { openingFailure } from './opening-failure';
