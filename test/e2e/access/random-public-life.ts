import fc from 'fast-check';
import { meeting } from '../decided.fixture';

/** A command with its fields; what the rules refuse changes nothing. */
export type Step = readonly [command: string, fields: object];

const secrecy = { section: '25:1', on: '2022-06-01', authority: 'GNU' };
const kim = { id: 'olle-gran', name: 'Olle Gran', kind: 'private-person' };
const firm = { id: 'handskar', name: 'Handskar AB', kind: 'organisation' };
const reason = 'Fel';

const inCase = fc.integer({ min: 1, max: 4 }).map((serial) => ({ case: `GNU-2022-${serial}` }));
const inDocument = fc
  .tuple(inCase, fc.integer({ min: 1, max: 2 }))
  .map(([of, document]) => ({ ...of, document }));
const text = fc.constantFrom('Handskar', 'Rullstolar', 'Om 811218-9876', 'Ramp');
const step = (command: string, fields: fc.Arbitrary<object>) => fields.map((it): Step => [command, it]);
const one = (command: string, fields: object) => fc.constant<Step>([command, fields]);

const registration = fc
  .record({
    title: fc.constantFrom('Handskar', 'Rullstolar'),
    publicTitle: fc.constantFrom(undefined, 'Inköp'),
    secrecy: fc.constantFrom(undefined, undefined, secrecy),
    caseType: fc.constantFrom(undefined, 'medborgarförslag'),
    parties: fc.constantFrom([], [{ ...kim, role: 'party' }]),
  })
  .map((it) => ({ ...it, committee: 'GNU', year: 2022, date: { kind: 'received', on: '2022-05-30' } }));

const document = fc
  .tuple(inCase, text, fc.constantFrom(kim, firm), fc.constantFrom(undefined, secrecy), fc.boolean())
  .map(([of, title, sender, mark, isIncoming]) => ({
    ...{ ...of, title, secrecy: mark },
    ...(isIncoming
      ? { direction: 'incoming', arrived: '2022-05-30', sender }
      : { direction: 'outgoing', dated: '2022-05-30', drawnUpBy: 'made-ready', recipients: [sender] }),
  }));

const corrected = (field: string, value: fc.Arbitrary<string>) =>
  fc.tuple(inCase, value).map(([of, it]) => ({ ...of, field, value: it, reason }));

const second = 'GNU-2022-12-12';

/** With what every life begins: documents that came in and that are to be sent, and a citizens' proposal. */
export const publicBeginning: readonly Step[] = [2, 3].flatMap((serial): Step[] => [
  [
    'RegisterCase',
    {
      ...{ committee: 'GNU', year: 2022, title: 'Ramp', date: { kind: 'received', on: '2022-05-30' } },
      caseType: 'medborgarförslag',
    },
  ],
  [
    'RegisterDocument',
    {
      ...{ case: `GNU-2022-${serial}`, title: 'Brev', direction: 'incoming', arrived: '2022-05-30' },
      sender: kim,
    },
  ],
  [
    'RegisterDocument',
    {
      ...{ case: `GNU-2022-${serial}`, title: 'Svar', direction: 'outgoing', dated: '2022-05-30' },
      ...{ recipients: [firm], drawnUpBy: 'made-ready' },
    },
  ],
]);

/** What changes, and what does not change, what is public: in any order. */
export const publicStep: fc.Arbitrary<Step> = fc.oneof(
  step('RegisterCase', registration),
  step('RegisterDocument', document),
  step('CorrectCase', corrected('title', text)),
  step('CorrectCase', corrected('publicTitle', fc.constantFrom('Inköp', 'Hjälpmedel'))),
  {
    weight: 4,
    arbitrary: step(
      'MarkCaseSecrecy',
      inCase.map((of) => ({ ...of, secrecy })),
    ),
  },
  {
    weight: 4,
    arbitrary: step(
      'LiftCaseSecrecy',
      inCase.map((of) => ({ ...of, reason })),
    ),
  },
  step(
    'AssignHandler',
    inCase.map((of) => ({ ...of, handler: 'Eva' })),
  ),
  step(
    'AnnulCase',
    fc.constantFrom(4, 5).map((serial) => ({ case: `GNU-2022-${serial}`, reason })),
  ),
  step(
    'MarkDocumentSecrecy',
    inDocument.map((of) => ({ ...of, secrecy })),
  ),
  step(
    'LiftDocumentSecrecy',
    inDocument.map((of) => ({ ...of, reason })),
  ),
  step(
    'CorrectDocument',
    inDocument.map((of) => ({ ...of, field: 'title', value: 'Tak', reason })),
  ),
  step(
    'CorrectCorrespondents',
    inDocument.map((of) => ({ ...of, sender: firm, reason })),
  ),
  step(
    'DispatchDocument',
    inDocument.map((of) => ({ ...of, on: '2022-06-01', recipients: [kim] })),
  ),
  step(
    'AnnulDocument',
    inDocument.map((of) => ({ ...of, reason })),
  ),
  one('CloseCase', { case: 'GNU-2022-3' }),
  step(
    'AppraiseDocument',
    inDocument.map((of) => ({ ...of, appraisal: 'dispose', note: 'Utan värde' })),
  ),
  step(
    'DisposeDocument',
    inDocument.map((of) => ({ ...of, decision: 'GNU-2022-1' })),
  ),
  one('AttestMinutes', { meeting, on: '2022-11-10', by: ['kim-ek', 'lo-ek'] }),
  one('AttestParagraphs', { meeting, on: '2022-11-08', by: ['kim-ek', 'lo-ek'], paragraphs: ['GNU-2022-1'] }),
  one('TakeBackParagraph', { meeting, paragraph: 'GNU-2022-2', reason }),
  one('StartPosting', { posting: meeting, kept: 'Kansliet' }),
  one('PostOnBoard', { posting: meeting, board: 'region', on: '2022-11-11' }),
  one('TakeDownFromBoard', { posting: meeting, board: 'region', on: '2022-11-12', reason }),
  one('PlanMeeting', { meeting: second, when: '2022-12-12', planYear: 2022, mode: 'digital', subjects: [] }),
  one('MoveMeeting', { meeting: second, to: '2022-12-13', place: 'Göviken', reason }),
  one('CancelMeeting', { meeting: second, reason }),
  one('RenameCommittee', { committee: 'GNU', name: 'Nämnden', from: '2022-07-01' }),
  one('TakeOffice', { committee: 'GNU', office: 'chair', member: 'kim-ek', from: '2022-01-01' }),
  one('ReportCitizensProposals', { committee: 'GNU', year: 2022, on: '2022-11-12' }),
);
