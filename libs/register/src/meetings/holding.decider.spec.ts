import { type HoldMeeting } from './meeting.commands';
import { cancelled, held, meeting, onMeeting, planned, withRemoteFrom } from './testing/meeting-events';

const hold = (changes: Partial<HoldMeeting> = {}): HoldMeeting => ({
  meeting,
  on: '2022-11-07',
  mode: 'digital',
  dealtWith: [],
  ...changes,
});
const peruk = { key: 'perukbidrag', title: 'Perukbidrag', case: 'GNU-2022-6' };
const recorded = { ...peruk, planned: null };
const called = { type: 'MeetingCalled', data: { noticeOn: '2022-10-31' } } as const;

describe('holding a meeting', () => {
  it('records how it was held and what it dealt with, called or not', () => {
    const data = { place: 'Göviken', mode: 'physical', note: 'Rundvisning' } as const;
    onMeeting()
      .given(planned())
      .when('HoldMeeting', hold({ ...data, dealtWith: [peruk] }))
      .then(held({ ...data, dealtWith: [recorded] }));
    onMeeting().given(planned(), called).when('HoldMeeting', hold()).then(held());
  });

  it('takes the month where a source gives no day', () => {
    onMeeting()
      .given(planned())
      .when('HoldMeeting', hold({ on: '2022-11', mode: undefined }))
      .then(held({ on: '2022-11', mode: null }));
    onMeeting()
      .given(planned({ when: '2022' }))
      .when('HoldMeeting', hold())
      .then(held());
  });

  it('is refused for a meeting that nobody planned or announced, is cancelled, or is held already', () => {
    onMeeting().given().when('HoldMeeting', hold()).refused('meeting.unknown');
    onMeeting().given(planned(), cancelled).when('HoldMeeting', hold()).refused('meeting.cancelled');
    onMeeting().given(planned(), held()).when('HoldMeeting', hold()).refused('meeting.held');
  });

  it('is refused on another day than the meeting stands on, and allowed once it is moved', () => {
    const on = '2022-11-14';
    const moved = {
      type: 'MeetingMoved',
      data: { from: '2022-11-07', to: on, starts: null, ends: null, mode: null, place: null },
    } as const;
    const later = onMeeting({}, on);
    for (const other of [on, '2022-10', '2023'])
      onMeeting({}, '2024-01-01')
        .given(planned())
        .when('HoldMeeting', hold({ on: other }))
        .refused('meeting.held-on-another-day');
    later.given(planned(), moved).when('HoldMeeting', hold({ on })).then(held({ on }));
  });

  it('is refused before the day has come', () => {
    onMeeting({}, '2022-11-06')
      .given(planned())
      .when('HoldMeeting', hold())
      .refused('meeting.held-in-the-future');
  });

  it('KL 5:16, 6:24: at a distance needs the decision of the assembly by that day', () => {
    for (const mode of ['digital', 'hybrid'] as const)
      for (const remoteFrom of [null, '2022-11-08'])
        onMeeting(withRemoteFrom(remoteFrom))
          .given(planned())
          .when('HoldMeeting', hold({ mode }))
          .refused('meeting.remote-not-allowed', 'KL 5:16, 6:24');
    onMeeting(withRemoteFrom('2022-11-07')).given(planned()).when('HoldMeeting', hold()).then(held());
    onMeeting(withRemoteFrom(null))
      .given(planned())
      .when('HoldMeeting', hold({ mode: 'physical' }))
      .then(held({ mode: 'physical' }));
  });

  it('KL 5:16, 6:24: counts as late as a day known only by its month may have been', () => {
    onMeeting(withRemoteFrom('2022-11-30'))
      .given(planned())
      .when('HoldMeeting', hold({ on: '2022-11' }))
      .then(held({ on: '2022-11' }));
    onMeeting(withRemoteFrom('2022-12-01'))
      .given(planned())
      .when('HoldMeeting', hold({ on: '2022-11' }))
      .refused('meeting.remote-not-allowed', 'KL 5:16, 6:24');
  });
});

describe('what a meeting dealt with', () => {
  it('may be told later, each matter once', () => {
    onMeeting()
      .given(planned(), held())
      .when('RecordMatterDealtWith', { meeting, matter: { ...peruk, planned: 'upphandlingar' } })
      .then({
        type: 'MatterDealtWith',
        data: { matter: { ...recorded, case: 'GNU-2022-6', planned: 'upphandlingar' } },
      });
    onMeeting()
      .given(planned(), held({ dealtWith: [recorded] }))
      .when('RecordMatterDealtWith', { meeting, matter: peruk })
      .refused('meeting.matter-exists');
    onMeeting()
      .given(planned())
      .when('HoldMeeting', hold({ dealtWith: [peruk, peruk] }))
      .refused('meeting.matter-exists');
  });

  it('is recorded only on a meeting that was held', () => {
    const command = { meeting, matter: peruk };
    onMeeting().given(planned()).when('RecordMatterDealtWith', command).refused('meeting.not-held');
    onMeeting()
      .given(planned(), cancelled)
      .when('RecordMatterDealtWith', command)
      .refused('meeting.cancelled');
    onMeeting().given().when('RecordMatterDealtWith', command).refused('meeting.unknown');
  });

  it('names only cases that are registered', () => {
    const unknown = onMeeting({ unknownCases: ['GNU-2022-6'] });
    unknown
      .given(planned())
      .when('HoldMeeting', hold({ dealtWith: [peruk] }))
      .refused('meeting.unknown-case');
    unknown
      .given(planned(), held())
      .when('RecordMatterDealtWith', { meeting, matter: peruk })
      .refused('meeting.unknown-case');
  });
});
