import { type Draft } from '@diarium/event-store';
import { type FoldedEvents } from './meeting.state';
import { cancelled, held, meeting, onMeeting, planned } from './testing/meeting-events';

const opened: Draft<FoldedEvents> = {
  type: 'MeetingOpened',
  data: {
    ...{
      on: '2022-11-07',
      at: '09:30',
      mode: 'digital',
      doors: 'closed',
      place: null,
      seats: 3,
      chair: 'anna',
    },
    ...{ secretary: 'Karin Holm', attesters: ['bo'], attendants: [], others: [] },
  },
};
const matter = { key: 'budget', title: 'Budget' };

describe('a meeting that was opened', () => {
  it('is not moved, called, cancelled, given subjects or recorded as held', () => {
    const given = onMeeting().given(planned(), opened);
    given.when('MoveMeeting', { meeting, to: '2022-11-14' }).refused('meeting.open');
    given.when('CallMeeting', { meeting, noticeOn: '2022-10-31' }).refused('meeting.open');
    given.when('CancelMeeting', { meeting, reason: 'Inga ärenden' }).refused('meeting.open');
    given.when('AddSubject', { meeting, subject: matter }).refused('meeting.open');
    given.when('HoldMeeting', { meeting, on: '2022-11-07', dealtWith: [] }).refused('meeting.open');
    onMeeting()
      .given(planned(), opened, held())
      .when('HoldMeeting', { meeting, on: '2022-11-07', dealtWith: [] })
      .refused('meeting.held');
  });

  it('has what it deals with and decides in the paragraphs of its minutes alone', () => {
    const record = { meeting, decision: 'mtp', title: 'MTP', text: 'Nämnden beslutar.' };
    for (const events of [[opened], [opened, held()]]) {
      const given = onMeeting().given(planned(), ...events);
      given.when('RecordDecision', record).refused('meeting.has-minutes');
      given.when('RecordMatterDealtWith', { meeting, matter }).refused('meeting.has-minutes');
    }
    onMeeting().given(planned(), cancelled).when('RecordDecision', record).refused('meeting.cancelled');
  });
});
