import {
  attendant,
  closed,
  members,
  onSitting,
  open,
  openMeeting,
  opened,
  planned,
  type SittingDraft,
} from './testing/minutes-events';

const held: SittingDraft = {
  type: 'MeetingHeld',
  data: { on: '2022-11-07', mode: null, place: null, dealtWith: [], note: null },
};
const cancelled: SittingDraft = { type: 'MeetingCancelled', data: {} };
const there = (...persons: readonly string[]) => ({ attendants: persons.map((person) => ({ person })) });

describe('opening a meeting', () => {
  it('records who is there as the committee elected them, and how many members it has that day', () => {
    onSitting().given(planned()).when('OpenMeeting', openMeeting()).then(opened());
  });

  it('takes place and day of where the meeting stands now', () => {
    const moved: SittingDraft = {
      type: 'MeetingMoved',
      data: {
        ...{ from: '2022-11-07', to: '2022-11-08', starts: null, ends: null },
        ...{ mode: null, place: 'Åre' },
      },
    };
    onSitting().given(planned(), moved).when('OpenMeeting', openMeeting()).refused('sitting.on-another-day');
    onSitting()
      .given(planned(), moved)
      .when('OpenMeeting', openMeeting({ on: '2022-11-08' }))
      .then(opened({ on: '2022-11-08', place: 'Åre' }));
    onSitting({}, '2022-11-06')
      .given(planned())
      .when('OpenMeeting', openMeeting())
      .refused('sitting.in-the-future');
  });

  it('is for a meeting to come, once, and not for one recorded as held without minutes', () => {
    onSitting().given().when('OpenMeeting', openMeeting()).refused('sitting.unknown-meeting');
    onSitting().given(planned(), cancelled).when('OpenMeeting', openMeeting()).refused('sitting.cancelled');
    onSitting()
      .given(planned(), held)
      .when('OpenMeeting', openMeeting())
      .refused('sitting.held-without-minutes');
    onSitting()
      .given(...open)
      .when('OpenMeeting', openMeeting())
      .refused('sitting.open-already');
    onSitting()
      .given(...open, held, closed)
      .when('OpenMeeting', openMeeting())
      .refused('sitting.closed');
  });

  it('KL 6:27: needs more than half of the members, substitutes who serve included', () => {
    const two = there('anna', 'bo', 'siv');
    onSitting()
      .given(planned())
      .when('OpenMeeting', openMeeting(two))
      .refused('minutes.no-quorum', 'KL 6:27');
    const three = { attendants: [...two.attendants.slice(0, 2), { person: 'siv', servesFor: 'cia' }] };
    onSitting()
      .given(planned())
      .when('OpenMeeting', openMeeting(three))
      .then(
        opened({
          attendants: [attendant('anna'), attendant('bo'), attendant('siv', { servesFor: 'cia' })],
        }),
      );
  });

  it('KL 5:65–67: knows only those elected on the day', () => {
    const given = onSitting({}, '2023-01-10').given(planned({ when: '2023-01-10' }));
    given.when('OpenMeeting', openMeeting({ on: '2023-01-10' })).refused('sitting.not-elected');
    onSitting()
      .given(planned())
      .when('OpenMeeting', openMeeting(there('anna', 'bo', 'cia', 'nobody')))
      .refused('sitting.not-elected', '5:65–67');
  });

  it('is led by someone who serves, and has others who serve to attest its minutes', () => {
    const given = onSitting().given(planned());
    const chair = (key: string) => given.when('OpenMeeting', openMeeting({ chair: key }));
    chair('eva').refused('sitting.chair-not-serving');
    const attest = (key: string) => given.when('OpenMeeting', openMeeting({ attesters: [key] }));
    attest('eva').refused('sitting.attester-not-serving', 'KL 5:69');
    attest('anna').refused('sitting.chair-attests-anyway', 'KL 5:69');
  });

  it('KL 5:16, 6:24: at a distance needs the assembly’s decision, and no physical meeting', () => {
    const remote = {
      attendants: [...there('anna', 'bo', 'cia').attendants, { person: 'dan', mode: 'remote' }],
    };
    const given = onSitting({ committee: { remoteFrom: '2022-11-08' } }).given(planned());
    given.when('OpenMeeting', openMeeting()).refused('meeting.remote-not-allowed', 'KL 5:16, 6:24');
    onSitting()
      .given(planned())
      .when('OpenMeeting', openMeeting({ mode: 'physical', ...(remote as object) }))
      .refused('sitting.remote-at-physical-meeting', 'KL 5:16, 6:24');
    const all = ['anna', 'bo', 'cia', 'dan'].map((it) => attendant(it, { mode: 'remote' }));
    onSitting()
      .given(planned())
      .when('OpenMeeting', openMeeting({ mode: 'digital' }))
      .then(opened({ mode: 'digital', attendants: all }));
  });

  it('lets a substitute serve only for an absent member, and one for each place', () => {
    const given = onSitting().given(planned());
    const serving = (...more: readonly { person: string; servesFor: string }[]) =>
      given.when('OpenMeeting', openMeeting({ attendants: [...there('anna', 'bo').attendants, ...more] }));
    const siv = { person: 'siv', servesFor: 'cia' };
    serving({ person: 'siv', servesFor: 'bo' }).refused('sitting.member-serves');
    serving({ person: 'siv', servesFor: 'ulf' }).refused('sitting.not-a-member');
    serving({ person: 'siv', servesFor: 'nobody' }).refused('sitting.not-a-member');
    serving(siv, { person: 'ulf', servesFor: 'cia' }).refused('sitting.place-taken');
    serving({ person: 'cia', servesFor: 'dan' }).refused('sitting.only-substitutes-serve-for-others');
  });

  it('counts a party’s elected members where its seats are not laid down, and lets no more serve', () => {
    const [region, are] = members.parties;
    const without = (...parties: readonly (typeof region)[]) =>
      onSitting({ members: { ...members, parties: parties.flatMap((it) => it ?? []) } }).given(planned());
    without(region, are && { ...are, seats: [] })
      .when('OpenMeeting', openMeeting())
      .then(opened());
    without(region).when('OpenMeeting', openMeeting()).refused('sitting.too-many-serve');
  });
});
