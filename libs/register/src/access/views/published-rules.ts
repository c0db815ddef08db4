import { type PublishedRule, shown } from './row-rule';

/** As the read model's index has it, so that it is used. */
const HOLDS_ERASED_MARK = `coalesce(t.shown::text ~ '\\[raderad [A-Za-z0-9_-]{8}\\]', false)`;

/** As `holdsPersonalNumber` finds them: a day of birth (60 more for a coordination number), then four digits. */
const PERSONAL_NUMBER =
  '(?<![0-9])((18|19|20)?[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01]) ?[-–+]? ?[0-9]{4}(?![0-9])';

/** The text, or nothing where it holds something like a personal identity number. */
const publicText = (text: string): string =>
  `CASE WHEN ${text} ~ '${PERSONAL_NUMBER}' THEN NULL ELSE ${text} END`;

/** True of a case of which something is secret: the mark of today decides, in the past too. */
const isSecretCase = (key: string): string =>
  `coalesce((SELECT o.secret FROM "read".case_circle o WHERE o.key = ${key}), ${key} IS NOT NULL)`;

const isSecretDocument = `coalesce((SELECT o.secret OR o."secretDocuments" @> to_jsonb(t.document)
  FROM "read".case_circle o WHERE o.key = t."case"), true)`;

/** A title that is not public itself is shown where nothing is secret (OSL 5:2 st. 2). */
const titleUnless = (isSecret: string): string =>
  publicText(`coalesce(t."publicTitle", CASE WHEN ${isSecret} THEN NULL ELSE t.title END)`);

const unlessAnnulled = (title: string): string =>
  `CASE WHEN t.status IN ('Makulerat', 'Makulerad') THEN NULL ELSE ${title} END`;

const caseTitle = unlessAnnulled(titleUnless(isSecretCase('t.key')));
const wordsTitle = `CASE WHEN t.annulled THEN NULL ELSE ${titleUnless(isSecretCase('t.key'))} END`;
const documentTitle = unlessAnnulled(titleUnless(isSecretDocument));

/** A search finds what is shown, and nothing else. */
const found = (title: string): string => `lower(concat_ws(' ', t.number, ${title}))`;

/** Of what kind somebody is; a name only of those who are no private persons. */
const correspondent = (value: string): string => `jsonb_build_object(
  'id', '', 'kind', ${value} ->> 'kind',
  'name', CASE WHEN ${value} ->> 'kind' = 'private-person' THEN 'Privatperson' ELSE ${value} ->> 'name' END)`;

/** Of what is secret, number, dates and public title alone; of what was registered by mistake, the number. */
const isAboutNobody = `(t.status = 'Makulerad' OR ${isSecretDocument})`;

const marked = (isSecret: string): string =>
  `CASE WHEN ${isSecret} THEN '{"section": "", "on": "", "authority": ""}'::jsonb END`;

/** The parties of a committee read what is handed over to all of them (KL 9:27–35). */
const isOfReadersParty = (committee: string): string => `EXISTS (
  SELECT FROM "read".committee o, jsonb_array_elements(o.parties) AS p(party),
    (SELECT current_setting('diarium.parties')::text[] AS held OFFSET 0) r
  WHERE o.key = ${committee}
    AND (o.key || ':' || (p.party ->> 'party') = ANY (r.held) OR '*:' || (p.party ->> 'party') = ANY (r.held)))`;

const toParties = (condition: string): string => `${condition} AND ${isOfReadersParty('t.committee')}`;

/** The feed asks its own table, so that what it shows and its place in it are of one moment. */
const isSecretInFeed = `coalesce((SELECT o.secret FROM "read".public_item o WHERE o.key = 'case/' || t."case"), true)`;

/** Of a case in which something is secret today, what is shown today, whatever time is asked about. */
const shownToday = `coalesce((SELECT o.shown FROM "read".public_item o WHERE o.key = t.key AND o.closed), t.shown)`;

/** What the public sees of which read model, by its name. What does not stand here is not published. */
export const PUBLISHED_RULES: Readonly<Record<string, PublishedRule>> = {
  committees: {
    rows: 'true',
    columns: {
      ...shown('key', 'names', 'numberings', 'joint', 'from', 'host', 'supervisedBy', 'parties'),
      ...shown('presidium', 'groups', 'documents', 'tasks'),
    },
  },
  'committee-prefixes': { rows: 'true', columns: shown('key', 'committee') },
  // Those who are elected are named.
  'committee-members': {
    rows: 'true',
    columns: shown('key', 'committee', 'member', 'name', 'terms', 'offices', 'politicalParties'),
  },
  'case-list': {
    rows: 'true',
    columns: {
      ...shown('key', 'committee', 'year', 'serial', 'number', 'date', 'registeredOn', 'position'),
      publicTitle: caseTitle,
      status: `CASE WHEN t.status = 'Makulerat' THEN t.status ELSE '' END`,
      secrecy: marked(isSecretCase('t.key')),
    },
  },
  'case-words': {
    rows: 'true',
    columns: { ...shown('key', 'committee', 'position'), searchable: found(wordsTitle) },
  },
  'document-list': {
    rows: 'true',
    columns: {
      ...shown('key', 'case', 'committee', 'year', 'document', 'number', 'direction', 'position'),
      ...shown('dated', 'received', 'arrived', 'sent', 'registeredOn'),
      status: `CASE WHEN t.status NOT IN ('Makulerad', 'Gallrad') AND ${isSecretDocument} THEN '' ELSE t.status END`,
      publicTitle: documentTitle,
      searchable: found(documentTitle),
      secrecy: marked(isSecretDocument),
      sender: `CASE WHEN t.sender IS NOT NULL AND NOT ${isAboutNobody} THEN ${correspondent('t.sender')} END`,
      recipients: `(SELECT coalesce(jsonb_agg(${correspondent('r.it')} ORDER BY r.place), '[]')
        FROM jsonb_array_elements(t.recipients) WITH ORDINALITY AS r(it, place) WHERE NOT ${isAboutNobody})`,
    },
  },
  'citizens-proposals': {
    rows: 'true',
    columns: { ...shown('key', 'reports'), proposals: 'diarium.open_parts(t.proposals)' },
  },
  'public-items': {
    rows: 'true',
    columns: {
      ...shown('key', 'kind', 'committee', 'case', 'sequence', 'outerSequence', 'switched', 'secret'),
      ...shown('tombstones'),
      erased: HOLDS_ERASED_MARK,
      shown: `CASE WHEN t."case" IS NOT NULL AND ${isSecretInFeed} THEN t.outer ELSE ${shownToday} END`,
    },
  },
  'meeting-calendar': {
    rows: 'true',
    columns: {
      ...shown(
        'key',
        'committee',
        'status',
        'year',
        'day',
        'planYear',
        'plannedFor',
        'when',
        'starts',
        'ends',
      ),
      ...shown('plannedMode', 'plannedPlace', 'noticeOn', 'heldOn', 'heldMode', 'heldPlace'),
    },
  },
  // Attested minutes, as far as it is lawful (KL 8:10): which § on which day about what, and no more of it.
  paragraphs: {
    rows: 't."attestedOn" IS NOT NULL AND NOT t."takenBack"',
    columns: {
      ...shown('key', 'committee', 'year', 'number', 'meeting', 'on', 'kind', 'case', 'attestedOn', 'appeal'),
      outcome: `CASE WHEN ${isSecretCase('t."case"')} THEN '' ELSE t.outcome END`,
      heading: `coalesce(CASE WHEN ${isSecretCase('t."case"')} THEN NULL ELSE ${publicText('t.heading')} END, '')`,
    },
  },
  postings: {
    rows: 'true',
    columns: {
      ...shown('key', 'committee', 'kind', 'decidedOn', 'attestedOn', 'decisions', 'kept', 'boards', 'up'),
    },
  },
  report: {
    rows: toParties(`t.status = 'delivered'`),
    columns: {
      ...shown(
        'key',
        'committee',
        'year',
        'kind',
        'title',
        'status',
        'deliveredOn',
        'dateMissing',
        'figures',
      ),
      statements: 'diarium.open_parts(t.statements)',
    },
  },
  plan: {
    rows: toParties(`t.status = 'adopted'`),
    columns: shown(
      'key',
      'committee',
      'year',
      'title',
      'assemblyPlan',
      'status',
      'version',
      'content',
      'versions',
    ),
  },
  'inquiry-list': {
    rows: toParties(`NOT ${isSecretCase('t."case"')}`),
    columns: shown(
      'key',
      'committee',
      'year',
      'inquiry',
      'by',
      'question',
      'madeOn',
      'due',
      'endedOn',
      'answer',
    ),
  },
};
