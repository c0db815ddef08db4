import { delegatedDecision, minutesAttested, paragraph, takenBack } from '../shared/testing/decision-events';
import { type DecisionRow } from './decision-row';
import { statusesOf } from './decision-standing';
import { type GivenEvent, rowsOf } from './testing/decision-rows';

const key = 'GNU-2022-34';
const recorded = (data: Parameters<typeof paragraph>[0] = {}): GivenEvent => ({
  stream: 'minutes-GNU-2022',
  revision: 33,
  ...paragraph(data),
});
const onMeeting = (event: { type: string; data: object }): GivenEvent => ({
  stream: 'meeting-GNU-2022-11-07',
  ...event,
});
const about = { case: 'GNU-2022-6', subject: 'GNU-2022-6', point: 1 };
const after = (type: string, data: object): GivenEvent => ({ stream: `decision-${key}`, type, data });
const onPoint = (type: string, data: object): GivenEvent => after(type, { ...about, ...data });
const inPosting = (type: string, data: object): GivenEvent => ({
  stream: 'posting-GNU-2022-11-07',
  type,
  data: { ...data, decisions: [key] },
});
const row = (...events: readonly GivenEvent[]) => rowsOf(recorded(), ...events).get(key) as DecisionRow;

describe('a paragraph in the register of decisions', () => {
  it('stands with its number, its points, and what the first of them calls for', () => {
    expect(row()).toMatchObject({
      kind: 'paragraph',
      number: '§ 34/2022',
      paragraph: 34,
      title: 'Perukbidrag',
      text: 'Utredningen redovisas för nämnden.\nInformationen noteras.',
      responsible: 'Inköpschefen',
      dueOn: '2023-04-03',
      dueWhat: 'Utredningen redovisas',
      openPoints: 1,
      unreportedPoints: 1,
      left: ['Inköpschefen', 'Patientnämnden'],
      undispatched: true,
    });
    expect(row().searchable).toContain('§ 34/2022 perukbidrag');
    expect(statusesOf(row())).toEqual(['not-attested', 'not-dispatched', 'to-be-carried-out']);
  });

  it('is attested, posted, and appealable while its window lasts', () => {
    const posted = [
      onMeeting(minutesAttested([key])),
      {
        stream: 'posting-GNU-2022-11-07',
        type: 'PostingStarted',
        data: { decisions: [{ decision: key, appeal: 'KL 13' }] },
      },
      inPosting('BoardPosted', { board: 'åre', window: { start: '2022-11-16', last: '2022-12-07' } }),
    ];
    expect(row(...posted)).toMatchObject({
      attestedOn: '2022-11-14',
      posting: 'GNU-2022-11-07',
      appealFrom: '2022-11-16',
      appealTo: '2022-12-07',
    });
    expect(statusesOf(row(...posted))).toEqual(['attested', 'posted', 'not-dispatched', 'to-be-carried-out']);
    const onTime = inPosting('BoardTakenDown', { board: 'åre', on: '2022-12-08', early: false });
    expect(row(...posted, onTime)).toMatchObject({ appealTo: '2022-12-07' });
    const early = inPosting('BoardTakenDown', { board: 'åre', on: '2022-11-20', early: true });
    expect(row(...posted, early)).toMatchObject({ appealFrom: null, appealTo: null });
  });

  it('is dispatched when everyone who is to have it has got it', () => {
    const first = after('DecisionSent', {
      case: null,
      on: '2022-11-15',
      recipients: ['Inköpschefen'],
      electronically: true,
      left: ['Patientnämnden'],
    });
    const second = after('DecisionSent', {
      case: null,
      on: '2022-11-18',
      recipients: ['Patientnämnden'],
      electronically: false,
      left: [],
    });
    expect(row(first)).toMatchObject({ dispatchedOn: '2022-11-15', undispatched: true });
    expect(row(first, second)).toMatchObject({
      dispatchedOn: '2022-11-15',
      recipients: ['Inköpschefen', 'Patientnämnden'],
      left: [],
      undispatched: false,
    });
  });

  it('JO 581-2013, 3339-2013: reads as corrected, and shows that and what', () => {
    const correction = (field: string, to: string, point: number | null = null) =>
      after('ParagraphCorrected', { case: null, on: '2022-12-01', field, point, from: 'x', to, left: [] });
    const corrected = row(
      correction('heading', 'Perukbidraget'),
      correction('background', 'Ny bakgrund'),
      correction('case', 'GNU-2022-7'),
      correction('point', 'Utredningen redovisas den 3 april 2023.', 1),
      correction('recipients', 'Inköpschefen'),
    );
    expect(corrected).toMatchObject({
      title: 'Perukbidraget',
      background: 'Ny bakgrund',
      case: 'GNU-2022-7',
      points: [{ text: 'Utredningen redovisas den 3 april 2023.' }, { point: 2 }],
      undispatched: false,
    });
    expect(corrected.corrections[0]).toEqual({
      on: '2022-12-01',
      field: 'heading',
      point: null,
      from: 'x',
      to: 'Perukbidraget',
      because: 'Skrivfel',
    });
    expect(corrected.searchable).toContain('perukbidraget');
    expect(statusesOf(corrected)).toContain('corrected');
  });

  it('tells of each point who does it, whether it is done, reported, decided on, and what remains', () => {
    const done = row(
      onPoint('ExecutionAssigned', { responsible: 'Lo Ek', due: '2023-05', what: 'Redovisning' }),
      onPoint('DecisionCarriedOut', { on: '2023-04-03', note: 'Klart', reported: false }),
      onPoint('ReportReceived', { on: '2023-04-24', result: 'Bidraget höjs' }),
      onPoint('ReportDecided', { on: '2023-04-24', paragraph: 'GNU-2023-14' }),
      onPoint('RemainingNeedExamined', { on: '2023-04-24', need: null }),
    );
    expect(done).toMatchObject({
      openPoints: 0,
      unreportedPoints: 0,
      reportedBackOn: '2023-04-24',
      dueOn: null,
    });
    expect(done.points[0]).toMatchObject({
      responsible: 'Lo Ek',
      due: '2023-05',
      carriedOutOn: '2023-04-03',
      reportedOn: '2023-04-24',
      reportDecidedIn: 'GNU-2023-14',
      needExaminedOn: '2023-04-24',
      need: null,
    });
    expect(statusesOf(done)).toContain('carried-out');
    const not = row(onPoint('NotCarriedOut', { on: '2023-04-03' }));
    expect(not).toMatchObject({ openPoints: 0, unreportedPoints: 0 });
    expect(not.points[0]).toMatchObject({
      notCarriedOutOn: '2023-04-03',
      notCarriedOutBecause: 'Skrivfel',
    });
    expect(statusesOf(not)).toContain('not-carried-out');
  });

  it('tells of appeals, their outcome, and legal force', () => {
    const lodged = after('AppealLodged', { case: null, appeal: 'a', on: '2022-12-01', by: 'S', late: false });
    const decided = (outcome: string) =>
      after('AppealDecided', {
        case: null,
        appeal: 'a',
        on: '2023-02-01',
        outcome,
        by: 'Förvaltningsrätten',
      });
    const force = after('LegalForceRecorded', { case: null, checkedOn: '2023-02-10', checkedBy: 'Eva Berg' });
    expect(statusesOf(row(lodged))).toContain('appealed');
    const rejected = row(lodged, decided('rejected'), force);
    expect(rejected.appeals[0]?.decided).toMatchObject({ outcome: 'rejected', on: '2023-02-01' });
    expect(statusesOf(rejected)).toContain('legal-force');
    expect(statusesOf(rejected)).not.toContain('appealed');
    expect(statusesOf(row(lodged, decided('annulled')))).toContain('annulled');
  });

  it('tells which decision took its place, which it took, and what it cites', () => {
    const rows = rowsOf(
      recorded(),
      { ...recorded(), revision: 34 },
      after('DecisionSuperseded', { case: null, by: 'GNU-2022-35', on: '2022-11-07' }),
      after('DecisionCited', { case: null, body: 'Regionfullmäktige', reference: '§ 112/2021' }),
    );
    expect(rows.get(key)).toMatchObject({
      supersededBy: 'GNU-2022-35',
      cites: [{ body: 'Regionfullmäktige', reference: '§ 112/2021' }],
    });
    expect(rows.get('GNU-2022-35')).toMatchObject({ supersedes: [key], supersededBy: null });
    expect(statusesOf(rows.get(key) as DecisionRow)).toContain('superseded');
  });

  it('is nothing to be sent or done once it is taken back', () => {
    const gone = row(onMeeting(takenBack(key)));
    expect(gone).toMatchObject({ undispatched: false, openPoints: 0, unreportedPoints: 0, dueOn: null });
    expect(statusesOf(gone)).toEqual(['taken-back']);
  });
});

describe('a delegated decision in the register of decisions', () => {
  it('stands with its number, and is ready on the day on which it was made', () => {
    const made = { stream: 'delegated-GNU-2022', revision: 4, ...delegatedDecision() };
    expect(rowsOf(made).get('GNU-2022-D5')).toMatchObject({
      kind: 'delegated',
      number: 'D 5/2022',
      meeting: null,
      paragraph: null,
      appeal: 'LOU',
      attestedOn: '2022-10-20',
      text: 'Ramavtalet tilldelas Peruk AB.',
      openPoints: 0,
    });
  });
});
