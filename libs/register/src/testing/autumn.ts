/** What the example does not come to, in the order in which it happens: the name of a command, its day and fields. */
type Happening = readonly [name: string, on: string, fields: Record<string, unknown>];

const EXN = { committee: 'EXN' };
const meeting = 'EXN-2026-10-05';
const report = { committee: 'EXN', year: 2025, kind: 'annual' };
const led = { mode: 'hybrid', chair: 'anna-ek', secretary: 'Nils Olin', attesters: ['gun-iver'] };
const item = (key: string) => ({ meeting, item: key, kind: 'information', heading: key });

/** A seat becomes vacant and a substitute serves there; paragraphs have their own attesters; discharge is decided. */
export const autumn: readonly Happening[] = [
  ['DraftReport', '2026-02-01', { ...report, title: 'Årsredovisning 2025' }],
  ['DeliverReport', '2026-02-20', { ...report, on: '2026-02-20' }],
  ['RecordDischarge', '2026-05-20', { ...report, assembly: 'region', granted: true, on: '2026-05-20' }],
  ['RecordDischarge', '2026-06-10', { ...report, assembly: 'alfa', granted: false, on: '2026-06-10' }],
  ['RecordDischarge', '2026-06-12', { ...report, assembly: 'beta', granted: true, on: '2026-06-12' }],
  ['RecordMemberLeft', '2026-06-30', { ...EXN, member: 'cecilia-dal', on: '2026-06-30' }],
  ['PlanMeeting', '2026-08-01', { meeting, when: '2026-10-05', planYear: 2026, starts: '09:00' }],
  ['AddAgendaItem', '2026-08-01', item('laget')],
  ['AddAgendaItem', '2026-08-01', item('budget')],
  ['AddAgendaItem', '2026-08-01', item('ovrigt')],
  [
    'OpenMeeting',
    '2026-10-05',
    {
      ...{ meeting, on: '2026-10-05', at: '09:00', ...led },
      attendants: [
        { person: 'anna-ek' },
        { person: 'bo-berg' },
        { person: 'gun-iver' },
        { person: 'dan-fors', servesFor: 'cecilia-dal' },
      ],
    },
  ],
  ['RecordParagraph', '2026-10-05', { meeting, item: 'laget' }],
  ['RecordParagraph', '2026-10-05', { meeting, item: 'budget' }],
  ['RecordArrival', '2026-10-05', { meeting, at: '09:40', person: 'ivar-kvist' }],
  ['RecordParagraph', '2026-10-05', { meeting, item: 'ovrigt' }],
  [
    'AppointParagraphAttesters',
    '2026-10-05',
    { meeting, paragraphs: ['EXN-2026-13', 'EXN-2026-14'], attesters: ['dan-fors'] },
  ],
  [
    'AppointParagraphAttesters',
    '2026-10-05',
    { meeting, paragraphs: ['EXN-2026-14'], attesters: ['bo-berg'] },
  ],
  [
    'AttestParagraphs',
    '2026-10-05',
    { meeting, on: '2026-10-05', paragraphs: ['EXN-2026-13'], by: ['anna-ek', 'dan-fors'] },
  ],
  ['CloseMeeting', '2026-10-05', { meeting, at: '11:00', reason: 'Slut' }],
  [
    'ReplaceAttester',
    '2026-10-08',
    { meeting, insteadOf: 'bo-berg', person: 'ivar-kvist', reason: 'Sjukdom' },
  ],
  ['AttestMinutes', '2026-10-12', { meeting, on: '2026-10-12', by: ['anna-ek', 'gun-iver', 'ivar-kvist'] }],
  [
    'ElectMember',
    '2026-11-01',
    {
      ...{ ...EXN, member: 'eva-gran', name: 'Eva Gran', party: 'region', seat: 'member' },
      ...{ from: '2026-11-01', to: '2026-12-31', replaces: 'cecilia-dal' },
    },
  ],
];
