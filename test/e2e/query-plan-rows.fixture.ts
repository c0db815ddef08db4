/* Rows of the read models as SQL that makes JSON of their number `n`: as many values, and as uneven, as in a real register. */
const committee = `'C' || n % 20`;
const year = `2010 + n / 20 % 10`;
const key = `${committee} || '-' || ${year} || '-' || n`;
const ort = `'ort' || translate((n % 500)::text, '0123456789', 'abcdefghij')`;
const day = `(date '2010-01-01' + n % 5000)::text`;

const lists = (...fields: readonly string[]): string =>
  `jsonb_build_object(${fields.map((field) => `'${field}', '[]'::jsonb`).join(', ')})`;

export const rows = {
  case_list: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'serial', n,
    'number', ${committee} || '/' || n || '/' || ${year}, 'title', 'Upphandling av ' || md5(n::text), 'initiative', 'own',
    'status', case n % 100 when 0 then 'Vilande' else 'Öppet' end, 'handler', 'Handläggare ' || n % 500, 'caseType', 'Typ ' || n % 500,
    'since', ${day}, 'registeredOn', ${day}, 'position', n * 10)`,
  case_words: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'number', ${committee} || '/' || n || '/' || ${year},
    'title', 'Upphandling av ' || md5(n::text), 'caseType', 'Typ ' || n % 500, 'annulled', false, 'position', n * 10,
    'searchable', 'upphandling ' || md5(n::text) || ' ord' || n % 500 || ' ' || ${ort})`,
  case_circle: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'handler', 'Handläggare ' || n % 500,
    'secret', n % 100 = 0, 'secretDocuments', '[]'::jsonb)`,
  case_entry: `jsonb_build_object('key', n::text, 'case', 'C1-2012-' || n % 2000 + 1, 'position', n, 'type', 'WatchSet',
    'occurredAt', now()::text, 'recordedAt', now()::text, 'actor', 'a', 'role', 'r', 'source', 's',
    'data', '{}'::jsonb)`,
  deadline: `jsonb_build_object('key', 'deadline.watch|' || ${key}, 'rule', 'deadline.watch', 'section', 'D',
    'committee', ${committee}, 'subject', ${key}, 'on', '2022-01-01', 'due', ${day}, 'note', '',
    'met', n % 10 > 0, 'metOn', '2010-01-01')`,
  committee_attendance: `jsonb_build_object('key', 'C' || n, 'members', '{"parties":[],"terms":[],"names":{},"politicalParties":[],"offices":[],"orders":[]}'::jsonb,
    'meetings', '[]'::jsonb, 'limits', '[]'::jsonb)`,
  group_meetings: `jsonb_build_object('key', ${committee} || '|g' || n, 'committee', ${committee}, 'group', 'g' || n, 'name', 'Grupp',
    'since', 2012, 'minimums', '[]'::jsonb, 'meetings', '{}'::jsonb)`,
  meeting_calendar: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'status', 'held',
    'year', ${year}, 'day', ${day}, 'plannedFor', '2022', 'when', '2022', 'subjects', '[]'::jsonb,
    'dealtWith', '[]'::jsonb, 'decisions', 0)`,
  meeting_notice: `jsonb_build_object('key', ${key} || '#3', 'meeting', ${key}, 'committee', ${committee}, 'year', ${year},
    'on', ${day}, 'agendaVersion', 1, 'when', ${day}, 'starts', '09:30', 'members', '[]'::jsonb,
    'substitutes', '[]'::jsonb, 'supplement', false)`,
  document_list: `jsonb_build_object('key', ${key} || ':1', 'case', ${key}, 'committee', ${committee},
    'year', ${year}, 'document', 1, 'number', ${key}, 'direction', 'incoming', 'status', 'Inkommen',
    'registeredOn', ${day}, 'recipients', '[]'::jsonb, 'files', '[]'::jsonb, 'position', n * 10,
    'searchable', 'upphandling ' || md5(n::text), 'correspondents', 'kommun ' || md5((n * 2)::text))`,
  draft: `jsonb_build_object('key', ${key} || '#d', 'case', ${key}, 'draft', 'd', 'title', 't', 'by', 'b',
    'files', '[]'::jsonb, 'position', n)`,
  decision_list: `jsonb_build_object('key', ${key} || '#d', 'sortKey', ${key}, 'kind', 'paragraph', 'committee', ${committee},
    'meeting', ${key}, 'decision', 'd', 'decidedOn', '2022-01-01', 'day', ${day}, 'year', ${year},
    'case', 'C' || n % 2000, 'title', 't', 'text', 't', 'dueBy', ${day}, 'number', '§ ' || n % 300 || '/' || ${year},
    'responsibles', jsonb_build_array('Ansvarig ' || n % 500), 'undispatched', n % 500 = 0,
    'openPoints', (n % 500 = 1)::int, 'unreportedPoints', (n % 500 = 2)::int,
    'undecidedAppeals', (n % 500 = 3)::int, 'searchable', 'beslut ' || md5(n::text)) || ${lists(
      ...[
        'points',
        'recipients',
        'sent',
        'left',
        'received',
        'appeals',
        'corrections',
        'supersedes',
        'cites',
      ],
    )}`,
  decision_entry: `jsonb_build_object('key', n::text, 'decision', 'C1-2012-' || n % 2000, 'position', n,
    'type', 'DecisionSent', 'occurredAt', now()::text, 'actor', 'a', 'role', 'r', 'data', '{}'::jsonb)`,
  posting: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'kind', 'minutes',
    'decidedOn', ${day}, 'attestedOn', ${day}, 'kept', 'k', 'up', (n % 500 = 0)::int)
    || ${lists('decisions', 'boards')}`,
  inquiry_list: `jsonb_build_object('key', ${committee} || '-' || ${year} || '|q' || n, 'committee', ${committee},
    'year', ${year}, 'inquiry', 'q' || n, 'by', 'b', 'question', 'q', 'madeOn', ${day}, 'due', ${day})`,
  secret_reading: `jsonb_build_object('key', n::text, 'position', n * 10, 'committee', ${committee},
    'reader', 'e' || n % 500, 'name', 'n', 'role', 'r', 'at', now()::text, 'question', 'ReadCaseFile',
    'read', jsonb_build_array(${key}))`,
  user_list: `jsonb_build_object('key', 'e' || n, 'name', 'Namn ' || n, 'disabled', false, 'invitedAt', now()::text)
    || ${lists('roles', 'handlers')}`,
  measures: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'day', ${day},
    'title', 't') || ${lists('points')}`,
};
