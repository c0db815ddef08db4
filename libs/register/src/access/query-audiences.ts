/** Who may ask a query at all; what its answer shows is decided row by row, by the views. */
export type Audience =
  /** Whoever sees something of the registers. */
  | 'register'
  /** Everybody, logged in or not: who sees no register sees what is published. */
  | 'everybody'
  /** Whoever reads who has read what is secret. */
  | 'readings'
  /** Whoever manages users. */
  | 'users';

const all = (audience: Audience, ...queries: readonly string[]): Readonly<Record<string, Audience>> =>
  Object.fromEntries(queries.map((query) => [query, audience]));

/** The audience of each query. One that does not stand here is refused to everybody. */
export const QUERY_AUDIENCES: Readonly<Record<string, Audience>> = {
  ...all('everybody', 'ListCommittees', 'ReadCommittee', 'FindCommittee', 'ListMembers'),
  ...all('register', 'ReadServing', 'ReadAttendance'),
  ...all('register', 'ReadCaseFile', 'ReadCaseHistory', 'ListOpenCases', 'ReadBalance'),
  ...all('register', 'FindSimilarCases', 'ListCaseTemplates'),
  ...all(
    'everybody',
    'ListCases',
    'FindCase',
    'ReadCaseNumbers',
    'ListDocuments',
    'ReadDocument',
    'ReadDailyList',
  ),
  ...all('everybody', 'ListMeetings', 'ReadMeeting', 'ListParagraphs', 'FindParagraphs'),
  ...all('everybody', 'ListPostings', 'ReadPosting', 'ReadPublicFeed'),
  // Of these the parties' readers see what was handed over to them, and the public nothing.
  ...all(
    'everybody',
    'ListReports',
    'ReadReport',
    'ListPlans',
    'ReadPlan',
    'ListInquiries',
    'ReadCitizensProposals',
  ),
  ...all('register', 'ListDrafts', 'ReadAgenda', 'CompareAgendas', 'ListNotices'),
  ...all('register', 'ReadMinutes', 'ReadExtract'),
  ...all('register', 'ListGoals', 'ListProcurement', 'SearchRegister', 'ListAbbreviations'),
  ...all('register', 'ListDecisions', 'FindDecisions', 'ReadDecisionFile'),
  ...all('register', 'ReadSupervisionMatrix', 'ListDeadlines', 'ListFlags'),
  ...all('register', 'ListRetentionRows', 'ListDueForDisposal', 'ListDisposals'),
  ...all('register', 'ReadDelegationOrder', 'ListDelegatedDecisions', 'ReadDelegatedDecision'),
  ...all('register', 'ReadNextMeeting', 'ListAssignments', 'ListUnfinishedAssignments'),
  ...all('register', 'ReadNumbers', 'ListNumbers', 'ListDocumentSeries', 'CountHoldings'),
  ...all('readings', 'ListReadings', 'SearchLog', 'ListCorrelated'),
  ...all('users', 'ListUsers'),
};
