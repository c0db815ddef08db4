import { type CommitteeEvents } from './committee.events';
import { type CommitteeDraft, established, onGnu } from './testing/committee-events';

const committee = 'HN';
const group = 'beredningsgruppen';
const form = { committee, group, name: 'Beredningsgruppen', kind: 'preparation-group' as const };
const formed = (data: Partial<CommitteeEvents['GroupFormed']> = {}): CommitteeDraft => ({
  type: 'GroupFormed',
  data: {
    group,
    name: 'Beredningsgruppen',
    kind: 'preparation-group',
    minimumMeetings: 2,
    purpose: null,
    ...data,
  },
});
const dissolved = { type: 'GroupDissolved', data: { group, on: '2025-12-31' } } as const;

describe('the groups of a committee', () => {
  it('are formed, with or without a minimum number of meetings', () => {
    onGnu
      .given(established())
      .when('FormGroup', { ...form, minimumMeetings: 2 })
      .then(formed());
    onGnu
      .given(established())
      .when('FormGroup', form)
      .then(formed({ minimumMeetings: null }));
    onGnu.given().when('FormGroup', form).refused('committee.unknown');
    onGnu.given(established(), formed()).when('FormGroup', form).refused('committee.group-exists');
  });

  it('meet at least once where a minimum is laid down', () => {
    onGnu
      .given(established())
      .when('FormGroup', { ...form, minimumMeetings: 0 })
      .refused('committee.group-minimum');
    onGnu
      .given(established(), formed())
      .when('ChangeGroup', { committee, group, minimumMeetings: 0, from: '2026-01-01' })
      .refused('committee.group-minimum');
  });

  it('get another minimum, or none, from a day on', () => {
    const change = { committee, group, from: '2026-01-01' };
    onGnu
      .given(established(), formed())
      .when('ChangeGroup', { ...change, minimumMeetings: 4 })
      .then({ type: 'GroupChanged', data: { group, minimumMeetings: 4, from: '2026-01-01' } });
    onGnu
      .given(established(), formed())
      .when('ChangeGroup', change)
      .then({ type: 'GroupChanged', data: { group, minimumMeetings: null, from: '2026-01-01' } });
    onGnu
      .given(established(), formed())
      .when('ChangeGroup', { ...change, minimumMeetings: 2 })
      .refused('committee.nothing-changes');
  });

  it('are dissolved once, and not changed afterwards', () => {
    const command = { committee, group, on: '2025-12-31' };
    onGnu.given(established(), formed()).when('DissolveGroup', command).then(dissolved);
    onGnu.given(established()).when('DissolveGroup', command).refused('committee.group-unknown');
    onGnu
      .given(established(), formed(), dissolved)
      .when('DissolveGroup', command)
      .refused('committee.group-dissolved');
    onGnu
      .given(established(), formed(), dissolved)
      .when('ChangeGroup', { committee, group, minimumMeetings: 4, from: '2026-01-01' })
      .refused('committee.group-dissolved');
  });

  it('are reported with how often they met, also after they are dissolved', () => {
    const report = { committee, group, year: 2025, meetings: 4 };
    const reported = { type: 'GroupMeetingsReported', data: { group, year: 2025, meetings: 4 } } as const;
    onGnu.given(established(), formed(), dissolved).when('ReportGroupMeetings', report).then(reported);
    onGnu.given(established()).when('ReportGroupMeetings', report).refused('committee.group-unknown');
    onGnu
      .given(established(), formed(), reported)
      .when('ReportGroupMeetings', report)
      .refused('committee.nothing-changes');
  });
});
