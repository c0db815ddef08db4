import { caseFrom, codeOf, EVERYBODYS, NOBODYS, type RowRule, shown, type Visibility } from './row-rule';

const ofCommittee: RowRule = { committee: 't.committee' };
const ofCommitteeByKey: RowRule = { committee: 't.key' };
const inCase: RowRule = { committee: 't.committee', case: 't."case"' };
const underCase: RowRule = { committee: codeOf('case'), case: 't."case"' };

/** That something is marked is seen from what is left out of it; what the mark says is not. */
const marked = `'{"section": "", "on": "", "authority": ""}'::jsonb`;

/** A deadline stands on a case, a meeting, a year, a delegated decision, an assignment or an inquiry. */
const caseOfDeadline = `CASE
  WHEN t.rule = 'deadline.inquiry' THEN ${caseFrom('inquiry_list', `t.subject || '|' || t.item`)}
  WHEN t.rule = 'deadline.assignment' THEN ${caseFrom('assignment_list', `regexp_replace(t.subject, '-', '|')`)}
  WHEN t.subject ~ '-D[0-9]+$' THEN ${caseFrom('decision_list', 't.subject')}
  -- GNU-2025-11 is a case, or a meeting of which only the month is known.
  WHEN t.subject ~ '^[^-]+-[0-9]{4}-1[0-2]$'
    THEN coalesce((SELECT o.key FROM "read".case_circle o WHERE o.key = t.subject), '')
  WHEN t.subject ~ '^[^-]+-[0-9]{4}-[1-9][0-9]*$' THEN t.subject
  ELSE '' END`;

const caseOfNumber = `CASE t.kind
  WHEN 'case' THEN t.committee || '-' || t.year || '-' || t.number
  WHEN 'document' THEN split_part(t.series, '/', 1)
  WHEN 'paragraph' THEN ${caseFrom('decision_list', `t.committee || '-' || t.year || '-' || t.number`)}
  ELSE ${caseFrom('decision_list', `t.committee || '-' || t.year || '-D' || t.number`)} END`;

/** Who sees the rows of which read model, by its name. One that does not stand here is seen by nobody. */
export const ROW_RULES: Readonly<Record<string, Visibility>> = {
  committees: ofCommitteeByKey,
  'committee-prefixes': ofCommittee,
  'committee-members': ofCommittee,
  'committee-serving': ofCommitteeByKey,
  'committee-attendance': ofCommitteeByKey,
  'group-meetings': ofCommittee,

  'case-list': {
    committee: 't.committee',
    case: 't.key',
    outer: {
      ...shown(
        'key',
        'committee',
        'year',
        'serial',
        'number',
        'date',
        'registeredOn',
        'publicTitle',
        'position',
      ),
      secrecy: marked,
    },
  },
  'case-words': { ...ofCommittee, case: 't.key' },
  'case-file': {
    ...underCase,
    document: `CASE WHEN jsonb_typeof(t.data -> 'document') = 'number' THEN t.data -> 'document' END`,
  },
  'case-obligations': { committee: codeOf('key'), case: 't.key' },
  'case-templates': ofCommittee,
  'document-list': {
    ...inCase,
    document: 'to_jsonb(t.document)',
    outer: {
      ...shown('key', 'case', 'committee', 'year', 'document', 'number', 'direction', 'position'),
      ...shown('dated', 'received', 'arrived', 'sent', 'registeredOn', 'publicTitle'),
      secrecy: marked,
    },
  },
  drafts: underCase,

  'meeting-calendar': { ...ofCommittee, parts: ['dealtWith'] },
  agendas: { ...ofCommittee, parts: ['items', 'versions'], inside: ['withdrawn'] },
  notices: ofCommittee,
  'coming-meetings': { ...ofCommitteeByKey, parts: ['urgent'] },
  'meeting-days': ofCommitteeByKey,
  paragraphs: inCase,
  sittings: ofCommittee,

  plan: ofCommittee,
  'goal-status': ofCommittee,
  strategies: ofCommittee,
  'carried-over': ofCommittee,
  procurement: ofCommittee,
  report: { ...ofCommittee, parts: ['statements'] },
  'year-account': { ...ofCommittee, parts: ['account'] },

  'decision-list': inCase,
  'decision-file': { committee: codeOf('decision'), case: caseFrom('decision_list', 't.decision') },
  postings: ofCommittee,
  measures: inCase,
  'delegation-order': ofCommitteeByKey,
  'delegated-list': inCase,
  'assignment-list': inCase,
  'inquiry-list': inCase,
  'citizens-proposals': { ...ofCommitteeByKey, parts: ['proposals'] },
  deadlines: {
    committee: 't.committee',
    case: caseOfDeadline,
    document: `CASE WHEN t.rule = 'deadline.registration' THEN to_jsonb(t.item::int) END`,
  },

  abbreviations: { ...inCase, document: 'to_jsonb(t.document)' },
  'number-series': ofCommittee,
  'number-marks': {
    committee: 't.committee',
    case: caseOfNumber,
    document: `CASE WHEN t.kind = 'document' THEN to_jsonb(t.number) END`,
    outer: shown('key', 'series', 'committee', 'year', 'kind', 'number', 'mark', 'on'),
  },

  // Without data, and asked by those alone who may know who has read what is secret.
  'log-entries': ofCommittee,
  'secret-readings': ofCommittee,
  'public-items': EVERYBODYS,
  'retention-rows': ofCommittee,
  'retention-cases': { committee: codeOf('key'), case: 't.key' },
  disposals: { ...inCase, document: 'to_jsonb(t.document)' },
  'person-ties': NOBODYS,
  erasures: NOBODYS,

  'case-circles': NOBODYS,
  // Read by those who manage users, in no committee's name.
  'user-list': NOBODYS,
  'user-logins': NOBODYS,
  'handler-links': NOBODYS,
  boards: NOBODYS,
};
