/** Who may ask a query at all; what its answer shows is decided row by row, by the views. */
export type Audience =
  /** Whoever sees something of the registers. */
  | 'register'
  /** Everybody, logged in or not. */
  | 'everybody'
  /** Whoever reads who has read what is secret. */
  | 'readings'
  /** Whoever manages users. */
  | 'users';

const all = (audience: Audience, ...queries: readonly string[]): Readonly<Record<string, Audience>> =>
  Object.fromEntries(queries.map((query) => [query, audience]));

/** The audience of each query. One that does not stand here is refused to everybody. */
export const QUERY_AUDIENCES: Readonly<Record<string, Audience>> = {
  ...all('register', 'ListCommittees', 'ReadCommittee', 'FindCommittee', 'ListMembers'),
  ...all('register', 'ReadServing', 'ReadAttendance'),
  ...all(
    'register',
    'ListCases',
    'FindCase',
    'ReadCaseNumbers',
    'ReadCaseFile',
    'ReadCaseHistory',
    'ListOpenCases',
    'ReadBalance',
  ),
  ...all('register', 'FindSimilarCases', 'ListCaseTemplates'),
  ...all('register', 'ListDocuments', 'ListDrafts', 'ReadDailyList'),
  ...all('register', 'ListMeetings', 'ReadMeeting', 'ReadAgenda', 'CompareAgendas', 'ListNotices'),
  ...all('register', 'ReadMinutes', 'ListParagraphs', 'FindParagraphs', 'ReadExtract'),
  ...all('register', 'ListPlans', 'ReadPlan', 'ListGoals', 'ListProcurement', 'ReadReport', 'ListReports'),
  ...all('register', 'ListDecisions', 'FindDecisions', 'ReadDecisionFile', 'ReadPosting', 'ListPostings'),
  ...all('register', 'ReadSupervisionMatrix', 'ListInquiries', 'ListDeadlines', 'ListFlags'),
  ...all('register', 'ReadDelegationOrder', 'ListDelegatedDecisions', 'ReadDelegatedDecision'),
  ...all('register', 'ReadNextMeeting', 'ListAssignments', 'ListUnfinishedAssignments'),
  ...all('register', 'ReadNumbers', 'ListNumbers', 'ListDocumentSeries'),
  ...all('users', 'ListUsers'),
};
