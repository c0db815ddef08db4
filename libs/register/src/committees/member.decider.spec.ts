import { type ElectMember } from './committee.commands';
import { elected, established, joined, onGnu } from './testing/committee-events';

const committee = 'GNU';
const elect = (changes: Partial<ElectMember> = {}): ElectMember => ({
  committee,
  member: 'kim',
  name: changes.member ?? 'kim',
  party: 'berg',
  seat: 'member',
  from: '2023-01-01',
  to: '2026-12-31',
  ...changes,
});
const ground = [established(), joined('berg', 1)];
const kim = elected('kim', 'berg');
const chair = {
  type: 'OfficeTaken',
  data: { office: 'chair', member: 'kim', from: '2023-01-01', to: '2026-12-31' },
} as const;
const take = { committee, office: 'chair', member: 'kim', from: '2023-01-01' } as const;

describe('the members of a committee', () => {
  it('are elected for a term, by a party that is part of the committee', () => {
    onGnu
      .given(...ground)
      .when('ElectMember', elect())
      .then(kim);
    onGnu.given().when('ElectMember', elect()).refused('committee.unknown');
    onGnu.given(established()).when('ElectMember', elect()).refused('committee.party-unknown');
  });

  it('are not elected for days on which their party is not part of the committee', () => {
    const left = { type: 'PartyLeft', data: { party: 'berg', on: '2025-12-31' } } as const;
    onGnu
      .given(...ground, left)
      .when('ElectMember', elect())
      .refused('committee.party-not-joined');
    onGnu
      .given(...ground, left)
      .when('ElectMember', elect({ to: '2025-12-31' }))
      .then(elected('kim', 'berg', { to: '2025-12-31' }));
    onGnu
      .given(established(), joined('berg', 1, { from: '2025' }))
      .when('ElectMember', elect())
      .refused('committee.party-not-joined');
  });

  it('are not elected for a term that ends before it begins', () => {
    onGnu
      .given(...ground)
      .when('ElectMember', elect({ to: '2022-12-31' }))
      .refused('committee.ends-before-start');
  });

  it('do not serve twice on one day', () => {
    onGnu
      .given(...ground, kim)
      .when('ElectMember', elect({ seat: 'substitute', from: '2026-12-31', to: undefined }))
      .refused('committee.terms-overlap');
    onGnu
      .given(...ground, kim)
      .when('ElectMember', elect({ from: '2027-01-01', to: undefined }))
      .then(elected('kim', 'berg', { from: '2027-01-01', to: null }));
  });

  it('leave the seat of a substitute when they are elected to one of a member that is vacant', () => {
    const substitute = elected('lo', 'berg', { seat: 'substitute' });
    const left = { type: 'MemberLeft', data: { member: 'kim', on: '2024-06-30' } } as const;
    const elect_ = elect({ member: 'lo', from: '2024-07-01', replaces: 'kim' });
    onGnu
      .given(...ground, kim, substitute, left)
      .when('ElectMember', elect_)
      .then(
        { type: 'MemberLeft', data: { member: 'lo', on: '2024-06-30' } },
        elected('lo', 'berg', { from: '2024-07-01', replaces: 'kim' }),
      );
    onGnu
      .given(...ground, kim, substitute)
      .when('ElectMember', elect({ member: 'lo', from: '2024-07-01' }))
      .refused('committee.seats-full');
  });

  it('are never more than the seats of their party', () => {
    onGnu
      .given(...ground, kim)
      .when('ElectMember', elect({ member: 'lo' }))
      .refused('committee.seats-full');
    onGnu
      .given(...ground, kim)
      .when('ElectMember', elect({ member: 'lo', seat: 'substitute' }))
      .then(elected('lo', 'berg', { seat: 'substitute' }));
  });

  it('may be as many as their party says where no seats are laid down', () => {
    onGnu
      .given(established(), joined('berg', null), kim)
      .when('ElectMember', elect({ member: 'lo' }))
      .then(elected('lo', 'berg'));
  });

  it('leave before their term ends, and their seat is free the day after', () => {
    const left = { type: 'MemberLeft', data: { member: 'kim', on: '2025-08-31' } } as const;
    onGnu
      .given(...ground, kim)
      .when('RecordMemberLeft', { committee, member: 'kim', on: '2025-08-31' })
      .then(left);
    onGnu
      .given(...ground, kim, left)
      .when('ElectMember', elect({ member: 'lo', from: '2025-09-01' }))
      .then(elected('lo', 'berg', { from: '2025-09-01' }));
  });

  it('lose their office when they leave', () => {
    onGnu
      .given(...ground, kim, chair)
      .when('RecordMemberLeft', { committee, member: 'kim', on: '2025-08-31' })
      .then(
        { type: 'OfficeLeft', data: { office: 'chair', member: 'kim', on: '2025-08-31' } },
        { type: 'MemberLeft', data: { member: 'kim', on: '2025-08-31' } },
      );
  });

  it('leave only a term that they serve, and before its last day', () => {
    const leave = { committee, member: 'kim' };
    onGnu
      .given(...ground, kim)
      .when('RecordMemberLeft', { ...leave, on: '2027-01-01' })
      .refused('committee.not-serving');
    onGnu
      .given(...ground, kim)
      .when('RecordMemberLeft', { ...leave, on: '2026-12-31' })
      .refused('committee.nothing-changes');
  });
});

describe('the presidium of a committee', () => {
  it('is appointed by whom the governing documents say', () => {
    const data = { offices: ['chair', 'vice-chair'] as const, appointedBy: 'Region Norrbotten' };
    const command = { committee, offices: [...data.offices], appointedBy: data.appointedBy };
    const set = { type: 'PresidiumAppointmentSet', data } as const;
    onGnu.given(established()).when('SetPresidiumAppointment', command).then(set);
    onGnu
      .given(established(), set)
      .when('SetPresidiumAppointment', command)
      .refused('committee.nothing-changes');
  });

  it('is held by members, to the end of their term where no other day is given', () => {
    onGnu
      .given(...ground, kim)
      .when('TakeOffice', take)
      .then(chair);
    onGnu
      .given(...ground, kim)
      .when('TakeOffice', { ...take, to: '2024-12-31' })
      .then({ ...chair, data: { ...chair.data, to: '2024-12-31' } });
  });

  it('is not held by substitutes, by others, or longer than the term', () => {
    onGnu
      .given(...ground, elected('kim', 'berg', { seat: 'substitute' }))
      .when('TakeOffice', take)
      .refused('committee.office-needs-member');
    onGnu
      .given(...ground)
      .when('TakeOffice', take)
      .refused('committee.office-needs-member');
    onGnu
      .given(...ground, kim)
      .when('TakeOffice', { ...take, to: '2027-01-01' })
      .refused('committee.office-needs-member');
    onGnu
      .given(...ground, kim)
      .when('TakeOffice', { ...take, to: '2022-01-01' })
      .refused('committee.ends-before-start');
  });

  it('has one person in each office, and each person in one office', () => {
    const two = [established(), joined('berg', 2), kim, elected('lo', 'berg'), chair];
    onGnu
      .given(...two)
      .when('TakeOffice', { ...take, member: 'lo', from: '2024-01-01' })
      .refused('committee.office-held');
    onGnu
      .given(...two)
      .when('TakeOffice', { ...take, office: 'vice-chair', from: '2024-01-01' })
      .refused('committee.other-office-held');
    onGnu
      .given(...two)
      .when('TakeOffice', { ...take, office: 'vice-chair', member: 'lo' })
      .then({ type: 'OfficeTaken', data: { ...chair.data, office: 'vice-chair', member: 'lo' } });
  });

  it('is left by whoever holds the office, which is then free', () => {
    const leave = { committee, office: 'chair', member: 'kim' } as const;
    const left = { type: 'OfficeLeft', data: { office: 'chair', member: 'kim', on: '2024-12-31' } } as const;
    const two = [established(), joined('berg', 2), kim, elected('lo', 'berg'), chair];
    onGnu
      .given(...two)
      .when('LeaveOffice', { ...leave, on: '2024-12-31' })
      .then(left);
    onGnu
      .given(...two, left)
      .when('TakeOffice', { ...take, member: 'lo', from: '2025-01-01' })
      .then({ type: 'OfficeTaken', data: { ...chair.data, member: 'lo', from: '2025-01-01' } });
    onGnu
      .given(...two)
      .when('LeaveOffice', { ...leave, member: 'lo', on: '2024-12-31' })
      .refused('committee.office-not-held');
    onGnu
      .given(...two)
      .when('LeaveOffice', { ...leave, on: '2026-12-31' })
      .refused('committee.nothing-changes');
  });
});
