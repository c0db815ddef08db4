import { type AgendaGround } from './agenda-decide';
import {
  added,
  cancelled,
  ground,
  issued,
  item,
  meeting,
  moved,
  onAgenda,
  opened,
  planned,
} from './testing/agenda-events';

const on = '2022-10-31';
const called = { type: 'MeetingCalled', data: { noticeOn: on } } as const;
const notice = {
  on,
  agendaVersion: 1,
  when: '2022-11-07',
  starts: '09:30',
  mode: 'digital',
  place: null,
  members: ['kim'],
  substitutes: ['lo'],
  supplement: false,
} as const;
const sent = { type: 'NoticeSent', data: notice } as const;
const ready = [planned(), added('budget', 1)];
const texts: AgendaGround['procedure'] = {
  ...ground.procedure,
  consequenceTexts: [{ texts: [{ key: 'barnratt', title: 'Barnrätt' }], from: '2022-07-01' }],
};

describe('an agenda that is issued', () => {
  it('is a version of it, numbered from one', () => {
    onAgenda()
      .given(...ready)
      .when('IssueAgenda', { meeting })
      .then(issued(1, item('budget')));
    onAgenda()
      .given(...ready, issued(1, item('budget')), added('mal', 1))
      .when('IssueAgenda', { meeting })
      .then(issued(2, item('mal'), item('budget')));
  });

  it('is issued when something has changed, and not empty', () => {
    onAgenda()
      .given(...ready, issued(1, item('budget')))
      .when('IssueAgenda', { meeting })
      .refused('agenda.nothing-new');
    onAgenda().given(planned()).when('IssueAgenda', { meeting }).refused('agenda.empty');
  });

  it('has the texts on consequences that the committee requires of items for decision that day', () => {
    const requiring = onAgenda({ procedure: texts });
    requiring
      .given(...ready)
      .when('IssueAgenda', { meeting })
      .refused('agenda.consequence-missing');
    const consequences = [{ key: 'barnratt', text: 'Inga' }];
    requiring
      .given(planned(), added('budget', 1, { consequences }))
      .when('IssueAgenda', { meeting })
      .then(issued(1, item('budget', { consequences })));
    requiring
      .given(planned(), added('budget', 1, { kind: 'information' }))
      .when('IssueAgenda', { meeting })
      .then(issued(1, item('budget', { kind: 'information' })));
    requiring
      .given(planned({ when: '2022-06-30' }), added('budget', 1))
      .when('IssueAgenda', { meeting })
      .then(issued(1, item('budget')));
  });
});

describe('the notice of a meeting', () => {
  it('KL 6:17: tells members and substitutes of the day the time, the place or mode, and the agenda', () => {
    onAgenda()
      .given(...ready)
      .when('SendNotice', { meeting, on })
      .then(issued(1, item('budget')), called, sent);
    onAgenda()
      .given(...ready, issued(1, item('budget')))
      .when('SendNotice', { meeting, on })
      .then(called, sent);
  });

  it('KL 6:17: is refused without a day, a time, a place or a recipient', () => {
    const refusedFor = (
      changes: Parameters<typeof planned>[0],
      facts: Partial<AgendaGround>,
      code: string,
    ) => {
      onAgenda(facts)
        .given(planned(changes), added('budget', 1))
        .when('SendNotice', { meeting, on })
        .refused(code, 'KL 6:17');
    };
    refusedFor({ when: '2022-11' }, {}, 'notice.day-unknown');
    refusedFor({ starts: null }, {}, 'notice.no-start');
    refusedFor({ mode: null }, {}, 'notice.no-place');
    refusedFor({ mode: 'physical' }, {}, 'notice.no-place');
    refusedFor({ mode: 'hybrid' }, {}, 'notice.no-place');
    refusedFor({}, { members: { ...ground.members, terms: [] } }, 'notice.nobody-elected');
    refusedFor({ when: '2022-10-30' }, {}, 'notice.after-meeting');
  });

  it('KL 5:16, 6:24: calls to a distance only where the assembly has decided on it', () => {
    const committee = { ...ground.committee, remoteFrom: null };
    onAgenda({ committee })
      .given(...ready)
      .when('SendNotice', { meeting, on })
      .refused('notice.remote-not-allowed', 'KL 5:16, 6:24');
    onAgenda({ committee })
      .given(planned({ mode: 'physical', place: 'Östersund' }), added('budget', 1))
      .when('SendNotice', { meeting, on })
      .then(issued(1, item('budget')), called, {
        type: 'NoticeSent',
        data: { ...notice, mode: 'physical', place: 'Östersund' },
      });
  });

  it('is sent once, and what is added to the agenda afterwards goes out as a supplement', () => {
    const before = [...ready, issued(1, item('budget')), called, sent];
    onAgenda()
      .given(...before)
      .when('SendNotice', { meeting, on })
      .refused('notice.sent-already');
    onAgenda()
      .given(...before, added('mal', 2))
      .when('SendNotice', { meeting, on })
      .then(issued(2, item('budget'), item('mal')), {
        type: 'NoticeSent',
        data: { ...notice, agendaVersion: 2, supplement: true },
      });
  });

  it('is sent anew when the meeting is moved', () => {
    onAgenda()
      .given(...ready, issued(1, item('budget')), called, sent, moved('2022-11-14'))
      .when('SendNotice', { meeting, on })
      .then(called, { type: 'NoticeSent', data: { ...notice, when: '2022-11-14' } });
  });

  it('is sent for a meeting to come, and not in the future', () => {
    onAgenda()
      .given(...ready, cancelled)
      .when('SendNotice', { meeting, on })
      .refused('agenda.meeting-cancelled');
    onAgenda()
      .given(...ready, opened)
      .when('SendNotice', { meeting, on })
      .refused('agenda.meeting-sitting');
    onAgenda()
      .given(...ready)
      .when('SendNotice', { meeting, on: '2022-11-01' })
      .refused('notice.in-the-future');
  });
});
