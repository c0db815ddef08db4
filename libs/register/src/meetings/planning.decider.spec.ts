import { type AnnounceExtraMeeting, type PlanMeeting } from './meeting.commands';
import {
  cancelled,
  decided,
  facts,
  held,
  meeting,
  onMeeting,
  planned,
  subject,
  withRemoteFrom,
} from './testing/meeting-events';

const plan = (changes: Partial<PlanMeeting> = {}): PlanMeeting => ({
  meeting,
  when: '2022-11-07',
  starts: '09:30',
  ends: '12:00',
  mode: 'digital',
  planYear: 2022,
  subjects: [{ key: 'upphandlingar', title: 'Upphandlingar', presenter: 'Inköpschef' }],
  ...changes,
});
const extra: AnnounceExtraMeeting = { meeting: 'GNU-2020-06-08', when: '2020-06-08' };
const asBefore = { mode: null, place: null } as const;
const times = { starts: '09:30', ends: '12:00' };
const called = { type: 'MeetingCalled', data: { noticeOn: '2022-10-31' } } as const;
const call = { meeting, noticeOn: '2022-10-31' };
const budget = { key: 'budget', title: 'Budget' };

describe('planning a meeting', () => {
  it('records when, how and what it is to take up', () => {
    onMeeting().given().when('PlanMeeting', plan()).then(planned());
  });

  it('takes a month or a year where a source gives no day', () => {
    for (const when of ['2025-05', '2025'])
      onMeeting()
        .given()
        .when('PlanMeeting', plan({ meeting: `GNU-${when}`, when }))
        .then(planned({ when }));
  });

  it('takes a second meeting on the same day under a key of its own', () => {
    onMeeting()
      .given()
      .when('PlanMeeting', plan({ meeting: `${meeting}.2` }))
      .then(planned());
  });

  it('is refused for a committee that is not established', () => {
    const nobody = { committee: { ...facts.committee, established: false } };
    onMeeting(nobody).given().when('PlanMeeting', plan()).refused('meeting.unknown-committee');
    onMeeting(nobody).given().when('AnnounceExtraMeeting', extra).refused('meeting.unknown-committee');
  });

  it('is refused for a meeting that there is', () => {
    onMeeting().given(planned()).when('PlanMeeting', plan()).refused('meeting.exists');
    onMeeting().given(decided()).when('PlanMeeting', plan()).refused('meeting.exists');
    onMeeting().given(planned(), cancelled).when('AnnounceExtraMeeting', extra).refused('meeting.exists');
  });

  it('is refused where the key names another day', () => {
    onMeeting()
      .given()
      .when('PlanMeeting', plan({ when: '2022-11-08' }))
      .refused('meeting.key-of-another-day');
  });

  it('is refused where the meeting ends before it starts, or when it starts', () => {
    for (const ends of ['09:00', '09:30'])
      onMeeting().given().when('PlanMeeting', plan({ ends })).refused('meeting.ends-before-start');
  });

  it('KL 5:16, 6:24: may count on a decision of the assembly still to come, but the notice may not', () => {
    const none = withRemoteFrom(null);
    onMeeting(none).given().when('PlanMeeting', plan()).then(planned());
    onMeeting(none)
      .given(planned())
      .when('CallMeeting', call)
      .refused('meeting.remote-not-allowed', 'KL 5:16, 6:24');
    onMeeting(none)
      .given(planned({ mode: 'physical' }))
      .when('CallMeeting', call)
      .then(called);
  });
});

describe('an extra meeting', () => {
  it('is announced with what is known of it', () => {
    const unknown = { starts: null, ends: null, mode: null, place: null };
    onMeeting()
      .given()
      .when('AnnounceExtraMeeting', extra)
      .then({ type: 'ExtraMeetingAnnounced', data: { when: '2020-06-08', ...unknown } });
  });
});

describe('a meeting to come', () => {
  it('gets further subjects, each once', () => {
    const same = { key: subject.key, title: subject.title };
    const added = {
      type: 'SubjectAdded',
      data: { subject: { ...budget, presenter: null, serves: null } },
    } as const;
    onMeeting().given(planned()).when('AddSubject', { meeting, subject: budget }).then(added);
    onMeeting()
      .given(planned())
      .when('AddSubject', { meeting, subject: same })
      .refused('meeting.subject-exists');
    onMeeting()
      .given()
      .when('PlanMeeting', plan({ subjects: [same, same] }))
      .refused('meeting.subject-exists');
  });

  it('is moved, and keeps its times where no others are given', () => {
    onMeeting()
      .given(planned())
      .when('MoveMeeting', { meeting, to: '2022-11-14' })
      .then({ type: 'MeetingMoved', data: { from: '2022-11-07', to: '2022-11-14', ...times, ...asBefore } });
    onMeeting()
      .given(planned())
      .when('MoveMeeting', { meeting, to: '2022-11-07', starts: '10:00' })
      .then({
        type: 'MeetingMoved',
        data: { from: '2022-11-07', to: '2022-11-07', starts: '10:00', ends: '12:00', ...asBefore },
      });
  });

  it('is moved to another mode or place, on the same day or another', () => {
    const room = { mode: 'physical', place: 'Östersund' } as const;
    const data = { from: '2022-11-07', to: '2022-11-07', ...times, ...room };
    onMeeting()
      .given(planned())
      .when('MoveMeeting', { meeting, to: '2022-11-07', ...room })
      .then({ type: 'MeetingMoved', data });
    onMeeting()
      .given(planned(), { type: 'MeetingMoved', data })
      .when('MoveMeeting', { meeting, to: '2022-11-07', ...room })
      .refused('meeting.not-moved');
    onMeeting()
      .given(planned(), { type: 'MeetingMoved', data })
      .when('MoveMeeting', { meeting, to: '2022-11-14', ...room })
      .then({ type: 'MeetingMoved', data: { ...data, ...asBefore, to: '2022-11-14' } });
  });

  it('is moved to another time than it has, and to one that ends after it starts', () => {
    onMeeting()
      .given(planned())
      .when('MoveMeeting', { meeting, to: '2022-11-07' })
      .refused('meeting.not-moved');
    onMeeting()
      .given(planned())
      .when('MoveMeeting', { meeting, to: '2022-11-14', starts: '13:00' })
      .refused('meeting.ends-before-start');
  });

  it('is called once, and once more when it has been moved', () => {
    const moved = {
      type: 'MeetingMoved',
      data: { from: '2022-11-07', to: '2022-11-14', ...times, ...asBefore },
    } as const;
    onMeeting().given(planned()).when('CallMeeting', call).then(called);
    onMeeting().given(planned(), called).when('CallMeeting', call).refused('meeting.called-already');
    onMeeting()
      .given(planned(), called, moved)
      .when('CallMeeting', { meeting, noticeOn: '2022-11-08' })
      .then({ type: 'MeetingCalled', data: { noticeOn: '2022-11-08' } });
  });

  it('KL 6:17: is called before it takes place', () => {
    onMeeting()
      .given(planned())
      .when('CallMeeting', { meeting, noticeOn: '2022-11-08' })
      .refused('meeting.notice-after-meeting', 'KL 6:17');
  });

  it('is cancelled', () => {
    onMeeting()
      .given(planned(), called)
      .when('CancelMeeting', { meeting, reason: 'För få anmälda' })
      .then(cancelled);
  });

  it('is there before anything is done with it', () => {
    const given = onMeeting().given();
    given.when('CallMeeting', call).refused('meeting.unknown');
    given.when('CancelMeeting', { meeting, reason: 'Inga ärenden' }).refused('meeting.unknown');
    given.when('MoveMeeting', { meeting, to: '2022-11-14' }).refused('meeting.unknown');
    given.when('AddSubject', { meeting, subject: budget }).refused('meeting.unknown');
  });
});

describe('a meeting that has been held or cancelled', () => {
  it.each([
    ['meeting.held', held()],
    ['meeting.cancelled', cancelled],
  ])('cannot be called, moved, cancelled or given subjects: %s', (code, last) => {
    const given = onMeeting().given(planned(), last);
    given.when('CallMeeting', call).refused(code);
    given.when('MoveMeeting', { meeting, to: '2022-11-14' }).refused(code);
    given.when('CancelMeeting', { meeting, reason: 'Inga ärenden' }).refused(code);
    given.when('AddSubject', { meeting, subject: budget }).refused(code);
  });
});
