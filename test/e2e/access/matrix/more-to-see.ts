import { HIDDEN, type WithSecrets } from '../register-with-secrets';

type Give = WithSecrets['give'];

const ON = '2022-06-01';
const OPEN = 'Rullstolar';
const meeting = 'GNU-2022-06-01';

/** What the register with secrets lacks for every question to have an answer: attested minutes, a plan, a group … */
export async function addMoreToSee(give: Give): Promise<void> {
  await sit(give);
  const june = 'GNU-2022-06-20';
  await give(
    'MoveMeeting',
    { meeting: june, to: '2022-06-20', starts: '09:00', place: 'Östersund', reason: 'Tid' },
    ON,
  );
  await give('SendNotice', { meeting: june, on: ON }, ON);
  const plan = { committee: 'GNU', year: 2022 };
  await give('DraftPlan', { ...plan, title: OPEN });
  await give('SetGoal', { ...plan, goal: 'm1', title: OPEN });
  await give('PlanProcurement', { ...plan, item: 'i1', name: OPEN, responsible: 'berg' });
  await give('AdoptPlan', { ...plan, unknownBecause: 'Källan säger det inte.' });
  const statement = { committee: 'GNU', year: 2022, section: 'B', statement: 's2', text: OPEN };
  await give('MakeStatement', { ...statement, claim: { kind: 'meetings-held', count: 99 } });
  await give('DeliverReport', { committee: 'GNU', year: 2022, on: ON }, ON);
  await give('DefineCaseTemplate', { committee: 'GNU', template: 't1', caseType: OPEN, watches: [] });
  const row = {
    committee: 'GNU',
    row: 'r1',
    what: OPEN,
    direction: 'incoming',
    years: 0,
    from: 'registered',
  };
  await give('SetRetentionRow', { ...row, ground: 'Beslut' });
  const proposal = { committee: 'GNU', year: 2022, caseType: 'Medborgarförslag', title: `${OPEN} i parken` };
  await give('RegisterCase', { ...proposal, date: { kind: 'received', on: '2022-05-30' } });
  await give('StartDraft', { case: 'GNU-2022-1', draft: 'svar', title: OPEN, by: 'Eva' });
  const letter = { direction: 'incoming', dated: '2022-05-01', arrived: '2022-05-01', title: OPEN };
  const sender = { id: 'kim-ek', name: 'Kim Ek', kind: 'private-person' };
  await give('RegisterDocument', { ...letter, sender, case: 'GNU-2022-1' });
  const third = { case: 'GNU-2022-1', document: 3 };
  await give('AppraiseDocument', { ...third, appraisal: 'dispose', note: 'Plan' });
  await give('DisposeDocument', { ...third, row: 'r1' }, '2024-06-01');
  await give('CorrectCase', { case: 'GNU-2022-1', field: 'classification', value: '1.2', reason: 'Fel' });
}

async function sit(give: Give): Promise<void> {
  await give('PlanMeeting', { meeting, when: ON, planYear: 2022 }, ON);
  const led = { chair: 'anna-ek', secretary: 'Eva Berg', attesters: ['bo-ek'] };
  const attendants = [{ person: 'anna-ek' }, { person: 'bo-ek' }];
  await give('OpenMeeting', { meeting, on: ON, at: '09:30', mode: 'physical', ...led, attendants }, ON);
  for (const [heading, inCase] of [
    [OPEN, 'GNU-2022-1'],
    [`${HIDDEN} paragraf`, 'GNU-2022-2'],
  ])
    await give(
      'RecordParagraph',
      {
        ...{
          meeting,
          heading,
          case: inCase,
          proposals: [{ proposal: 'bifall', by: 'anna-ek', text: heading }],
        },
        points: [{ text: heading, responsible: 'Chefen', due: { on: '2022-10-01', what: heading } }],
      },
      ON,
    );
  await give('CloseMeeting', { meeting, at: '12:00' }, ON);
  await give('AttestMinutes', { meeting, on: ON, by: ['anna-ek', 'bo-ek'] }, ON);
  await give('StartPosting', { posting: meeting, kept: 'Kansliet' }, ON);
  await give('PostOnBoard', { posting: meeting, board: 'berg', on: ON }, ON);
}
