import type * as register from '@diarium/register';
import { type Decided, decision, meeting, openDecided, proposed } from './decided.fixture';

const later = 'GNU-2023-04-24';
const reader = { committee: 'GNU', year: 2022 };
const onPoint = { decision, point: 1 };

let gnu: Decided;

beforeAll(async () => {
  gnu = await openDecided();
});

afterAll(async () => {
  await gnu.open.drop();
});

describe('a decision from the meeting to its legal force', () => {
  it('is attested before it is sent or posted', async () => {
    const send = { decision, on: '2022-11-14', recipients: ['Inköpschefen'] };
    await expect(gnu.give('SendDecision', send, '2022-11-14')).rejects.toMatchObject({
      code: 'decision.not-attested',
    });
    const start = { posting: meeting, kept: 'Regionens hus, Östersund' };
    await expect(gnu.give('StartPosting', start, '2022-11-14')).rejects.toMatchObject({
      code: 'posting.not-attested',
    });
    await gnu.give('AttestMinutes', { meeting, on: '2022-11-14', by: ['kim-ek', 'lo-ek'] }, '2022-11-14');
    await gnu.give('SendDecision', send, '2022-11-14');
    await gnu.give('StartPosting', start, '2022-11-14');
  });

  it('KL 9:32, 13:5: can be appealed from the day when all boards carry the notice', async () => {
    await gnu.give('PostOnBoard', { posting: meeting, board: 'region', on: '2022-11-14' }, '2022-11-14');
    expect(await gnu.ask('ReadPosting', { posting: meeting, today: '2022-11-15' })).toMatchObject({
      standing: 'partly-up',
      window: null,
    });
    await gnu.give('PostOnBoard', { posting: meeting, board: 'åre', on: '2022-11-17' }, '2022-11-17');
    expect(await gnu.ask('ReadPosting', { posting: meeting, today: '2022-11-17' })).toMatchObject({
      standing: 'running',
      decidedOn: '2022-11-07',
      attestedOn: '2022-11-14',
      window: { start: '2022-11-17', last: '2022-12-08' },
      decisions: [{ decision, appeal: 'KL 13' }, { decision: 'GNU-2022-2' }],
      boards: [{ board: 'region' }, { board: 'åre' }],
    });
    const up = await gnu.ask('ListPostings', {
      today: '2022-11-17',
      committee: 'GNU',
      upOnly: true,
    });
    expect(up).toMatchObject({ items: [{ key: meeting }], next: null });
  });

  it('KL 8:12: is overdue on the boards on the third day after its attestation', async () => {
    const asked = { today: '2022-11-17', subject: meeting, includeMet: true };
    const { items } = await gnu.ask<{ items: readonly { rule: string }[] }>('ListDeadlines', asked);
    expect(items.find(({ rule }) => rule === 'deadline.posting')).toMatchObject({
      due: '2022-11-16',
      metOn: '2022-11-17',
      state: 'late',
    });
  });

  it('keeps its case open until everyone who is to have it has got it', async () => {
    const close = { case: 'GNU-2022-1', as: 'Stängt' };
    await expect(gnu.give('CloseCase', close, '2022-11-18')).rejects.toMatchObject({
      code: 'case.undispatched-decisions',
      details: { decisions: [decision] },
    });
    expect(await gnu.ask('ListDecisions', { undispatched: true })).toMatchObject({
      items: [{ key: decision, left: ['Patientnämnden'] }],
    });
    const send = { decision, on: '2022-11-18', recipients: ['Patientnämnden'] };
    await gnu.give('SendDecision', send, '2022-11-18');
    expect(await gnu.ask('ListDecisions', { undispatched: true })).toMatchObject({ items: [] });
  });

  it('has legal force after a check when its time is over, and never before', async () => {
    const check = (checkedOn: string) => ({
      decision,
      checkedOn,
      checkedBy: 'Eva Berg',
    });
    await expect(gnu.give('RecordLegalForce', check('2022-12-08'), '2022-12-08')).rejects.toMatchObject({
      code: 'legal-force.time-not-over',
      details: { last: '2022-12-08' },
    });
    for (const board of ['region', 'åre'])
      await gnu.give('TakeDownFromBoard', { posting: meeting, board, on: '2022-12-09' }, '2022-12-09');
    await gnu.give('RecordLegalForce', check('2022-12-09'), '2022-12-09');
    const late = {
      decision,
      appeal: 'svensson',
      on: '2022-12-12',
      by: 'Sven Svensson',
      to: 'Förvaltningsrätten',
    };
    await gnu.give('LodgeAppeal', late, '2022-12-12');
    expect(await gnu.ask('ListDecisions', { appealed: true })).toMatchObject({
      items: [{ legalForce: { lastDay: '2022-12-08' }, appeals: [{ late: true }] }],
    });
  });
});

describe('a decision from its execution to what remains', () => {
  it('is carried out, reported back, and decided on by a later paragraph once that is attested', async () => {
    expect(
      await gnu.ask('ListDecisions', {
        unreported: true,
        responsible: 'Inköpschefen',
      }),
    ).toMatchObject({
      items: [{ key: decision, dueOn: '2023-04-03' }],
    });
    await gnu.give('RecordCarriedOut', { ...onPoint, on: '2023-03-20' }, '2023-03-20');
    const result = 'Bidraget följer inte priserna';
    await gnu.give('ReceiveReport', { ...onPoint, on: '2023-04-03', result }, '2023-04-03');
    const heading = 'Utredningen om perukbidrag';
    await gnu.sit(later, '2023-04-24', {
      heading,
      onReportOf: decision,
      ...proposed('Bidraget höjs.'),
    });
    await expect(
      gnu.give('DecideOnReport', { ...onPoint, paragraph: 'GNU-2022-2' }, '2023-04-24'),
    ).rejects.toMatchObject({ code: 'point.report-decided-before' });
    const attest = { meeting: later, on: '2023-04-28', by: ['kim-ek', 'lo-ek'] };
    await gnu.open.register.policies.waitFor(
      (await gnu.give('AttestMinutes', attest, '2023-04-28')).position,
    );
    await gnu.give('ExamineRemainingNeed', { ...onPoint, on: '2023-04-24' }, '2023-04-24');
  });

  it('stands with its whole life in the register of decisions', async () => {
    for (const written of [decision, '§ 1/2022'])
      expect(await gnu.ask('FindDecisions', { decision: written })).toMatchObject([
        {
          key: decision,
          posting: meeting,
          points: [{ reportDecidedIn: 'GNU-2023-1', need: null }],
        },
      ]);
    const { items } = await gnu.ask<register.Page<{ type: string }>>('ReadDecisionFile', { decision });
    expect(items.map(({ type }) => type)).toEqual([
      'ParagraphRecorded',
      'MinutesAttested',
      'DecisionSent',
      'PostingStarted',
      'BoardPosted',
      'BoardPosted',
      'DecisionSent',
      'BoardTakenDown',
      'BoardTakenDown',
      'LegalForceRecorded',
      'AppealLodged',
      'DecisionCarriedOut',
      'ReportReceived',
      'RemainingNeedExamined',
      'ReportDecided',
    ]);
    expect(
      await gnu.ask('ListDecisions', {
        ...reader,
        search: 'utredningar peruk',
      }),
    ).toMatchObject({
      items: [{ key: decision }],
    });
  });

  it('answers what auditors ask', async () => {
    expect(await gnu.ask('ReadSupervisionMatrix', reader)).toMatchObject({
      items: [
        {
          decision,
          answers: {
            measureDecided: { answer: 'yes', on: '2022-11-07' },
            reportedBack: { answer: 'yes', on: '2023-04-03' },
            reportDecided: { answer: 'yes', on: '2023-04-24' },
            needExamined: { answer: 'yes', on: '2023-04-24' },
          },
        },
      ],
      totals: { reportedBack: { yes: 1, no: 0, notApplicable: 0 } },
    });
  });
});
