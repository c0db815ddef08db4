import { type MatrixServer } from './matrix-server';

/** Things that happen within the secret case, and that nobody outside its circle is to notice. */
const happenings: readonly (readonly [name: string, fields: object])[] = [
  ['CorrectCase', { field: 'title', value: 'Aaa först i varje ordning', reason: 'Fel' }],
  ['CorrectCase', { field: 'caseType', value: 'Aaa', reason: 'Fel' }],
  ['AssignHandler', { handler: 'Aaa Handläggare' }],
  ['AddCaseParty', { party: { id: 'lo-ek', name: 'Lo Ek', kind: 'private-person', role: 'party' } }],
  ['SetWatch', { watch: 'mer', on: '2022-06-02', note: 'Aaa' }],
  ['CompleteWatch', { watch: 'svar', result: 'Aaa' }],
  ['StartDraft', { draft: 'aaa', title: 'Aaa', by: 'Aaa' }],
  ['SuspendCase', { reason: 'Aaa' }],
];

/** Makes all of it happen in a case. */
export async function changeUnseen({ give, caughtUp }: MatrixServer, inCase: string): Promise<void> {
  for (const [name, fields] of happenings) await give(name, { case: inCase, ...fields });
  await caughtUp();
}
