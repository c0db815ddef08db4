import { type RecordDecision } from './meeting.commands';
import { cancelled, decided, held, meeting, onMeeting, planned } from './testing/meeting-events';

const record = (changes: Partial<RecordDecision> = {}): RecordDecision => ({
  meeting,
  decision: 'mtp',
  case: 'GNU-2022-3',
  title: 'Ny MTP-överenskommelse',
  text: 'Nämnden fastställer överenskommelsen.',
  validFrom: '2023-01-01',
  validTo: '2024-12-31',
  ...changes,
});
const dispatch = { meeting, decision: 'mtp', on: '2022-11-14', recipients: ['Länets kommuner'] };
const report = { meeting, decision: 'mtp', on: '2023-04-03', result: 'Redovisad' };
const dispatched = {
  type: 'DecisionDispatched',
  data: { decision: 'mtp', case: 'GNU-2022-3', on: '2022-11-14', recipients: ['Länets kommuner'] },
} as const;
const reported = {
  type: 'DecisionReportedBack',
  data: { decision: 'mtp', case: 'GNU-2022-3', on: '2023-04-03', result: 'Redovisad' },
} as const;

describe('a decision', () => {
  it('is recorded with the day of its meeting and without a paragraph, which no source gives', () => {
    onMeeting().given(planned(), held()).when('RecordDecision', record()).then(decided());
    onMeeting()
      .given(planned(), held({ on: '2022-11' }))
      .when('RecordDecision', record())
      .then(decided({ decidedOn: '2022-11', paragraph: null }));
  });

  it('says what is due, when, and who is responsible', () => {
    const due = { on: '2023-04-03', what: 'Utredningen redovisas' };
    const open = { case: undefined, validFrom: undefined, validTo: undefined };
    onMeeting()
      .given(planned(), held())
      .when('RecordDecision', record({ ...open, due, responsible: 'Regiondirektören' }))
      .then(decided({ case: null, validFrom: null, validTo: null, due, responsible: 'Regiondirektören' }));
  });

  it('is made only at a meeting that was held', () => {
    onMeeting().given().when('RecordDecision', record()).refused('meeting.unknown');
    onMeeting().given(planned()).when('RecordDecision', record()).refused('meeting.not-held');
    onMeeting().given(planned(), cancelled).when('RecordDecision', record()).refused('meeting.cancelled');
  });

  it('may be known without its meeting, by the year or month alone, and never gets an invented one', () => {
    const meetingUnknown = 'Källan nämner inte vid vilket av årets sammanträden.';
    const unknown = { meeting: 'GNU-2022', meetingUnknown };
    const recorded = decided({ decidedOn: '2022', meetingUnknown });
    onMeeting().given().when('RecordDecision', record(unknown)).then(recorded);
    onMeeting()
      .given(recorded)
      .when('DispatchDecision', { ...dispatch, meeting: 'GNU-2022' })
      .then(dispatched);
    onMeeting()
      .given(planned(), held())
      .when('RecordDecision', record({ meetingUnknown }))
      .refused('decision.meeting-known');
    onMeeting().given().when('RecordDecision', record({ meetingUnknown })).refused('decision.meeting-known');
  });

  it('is recorded once', () => {
    onMeeting()
      .given(planned(), held(), decided())
      .when('RecordDecision', record())
      .refused('decision.exists');
  });

  it('is made in a registered case of the committee, or in none', () => {
    onMeeting({ unknownCases: ['GNU-2022-3'] })
      .given(planned(), held())
      .when('RecordDecision', record())
      .refused('meeting.unknown-case');
    onMeeting()
      .given(planned(), held())
      .when('RecordDecision', record({ case: 'HN-2022-3' }))
      .refused('decision.case-of-another-committee');
  });

  it('is not valid to a day before it is valid', () => {
    onMeeting()
      .given(planned(), held())
      .when('RecordDecision', record({ validTo: '2022-12-31' }))
      .refused('decision.ends-before-valid');
    onMeeting()
      .given(planned(), held())
      .when('RecordDecision', record({ validTo: '2023-01-01' }))
      .then(decided({ validTo: '2023-01-01' }));
  });

  it('calls for nothing that was due before its meeting', () => {
    const due = (on: string) => ({ on, what: 'Svar' });
    onMeeting()
      .given(planned(), held())
      .when('RecordDecision', record({ due: due('2022-10') }))
      .refused('decision.due-before-meeting');
    onMeeting()
      .given(planned(), held())
      .when('RecordDecision', record({ due: due('2022') }))
      .then(decided({ due: due('2022') }));
  });

  it('is dispatched once, and reported back once', () => {
    const life = [planned(), held(), decided()];
    onMeeting()
      .given(...life)
      .when('DispatchDecision', dispatch)
      .then(dispatched);
    onMeeting()
      .given(...life, dispatched)
      .when('DispatchDecision', dispatch)
      .refused('decision.dispatched-already');
    onMeeting()
      .given(...life, dispatched)
      .when('ReportDecisionBack', report)
      .then(reported);
    onMeeting()
      .given(...life, reported)
      .when('ReportDecisionBack', report)
      .refused('decision.reported-already');
  });

  it('is not dispatched or reported back before its meeting', () => {
    const given = onMeeting().given(planned(), held(), decided());
    given.when('DispatchDecision', { ...dispatch, on: '2022-11-06' }).refused('decision.before-meeting');
    given.when('ReportDecisionBack', { ...report, on: '2022-11-06' }).refused('decision.before-meeting');
    given
      .when('DispatchDecision', { ...dispatch, on: '2022-11-07' })
      .then({ ...dispatched, data: { ...dispatched.data, on: '2022-11-07' } });
  });

  it('is there before it is dispatched or reported back', () => {
    const given = onMeeting().given(planned(), held());
    given.when('DispatchDecision', dispatch).refused('decision.unknown');
    given.when('ReportDecisionBack', report).refused('decision.unknown');
  });
});
