import { type AddParty } from './committee.commands';
import { elected, established, joined, onGnu } from './testing/committee-events';

const committee = 'GNU';
const add = (changes: Partial<AddParty> = {}): AddParty => ({
  committee,
  party: 'berg',
  name: 'Bergs kommun',
  kind: 'municipality',
  ...changes,
});
const berg = (seats: number | null) => joined('berg', seats, { name: 'Bergs kommun' });

describe('the parties of a committee', () => {
  it('join it with their seats, or without where no source gives them', () => {
    onGnu
      .given(established())
      .when('AddParty', add({ members: 3, substitutes: 3 }))
      .then(berg(3));
    onGnu.given(established()).when('AddParty', add()).then(berg(null));
  });

  it('join a committee that exists, and each once', () => {
    onGnu.given().when('AddParty', add()).refused('committee.unknown');
    onGnu.given(established(), berg(1)).when('AddParty', add()).refused('committee.party-exists');
  });

  it('KL 9:24: every party has at least one member', () => {
    onGnu
      .given(established())
      .when('AddParty', add({ members: 0, substitutes: 0 }))
      .refused('committee.party-without-member', 'KL 9:24');
  });

  it('KL 9:24: there are as many substitutes as members', () => {
    onGnu
      .given(established())
      .when('AddParty', add({ members: 3, substitutes: 2 }))
      .refused('committee.substitutes-not-as-members', 'KL 9:24');
    onGnu
      .given(established(), berg(1))
      .when('ChangeSeats', { committee, party: 'berg', members: 2, substitutes: 1, from: '2025-01-01' })
      .refused('committee.substitutes-not-as-members', 'KL 9:24');
  });

  it('KL 9:24: members are not given without substitutes', () => {
    onGnu
      .given(established())
      .when('AddParty', add({ members: 3 }))
      .refused('committee.seats-half-given', 'KL 9:24');
  });

  it('are one only where the committee is not joint, and KL 9:24 does not bind that one', () => {
    const own = established({ joint: false });
    onGnu
      .given(own)
      .when('AddParty', add({ members: 11, substitutes: 5 }))
      .then(joined('berg', 11, { name: 'Bergs kommun', substitutes: 5 }));
    onGnu.given(own, joined('region', 11)).when('AddParty', add()).refused('committee.not-joint');
  });

  it('get other seats from a day on', () => {
    onGnu
      .given(established(), berg(1))
      .when('ChangeSeats', { committee, party: 'berg', members: 2, substitutes: 2, from: '2025-01-01' })
      .then({
        type: 'SeatsChanged',
        data: { party: 'berg', members: 2, substitutes: 2, from: '2025-01-01' },
      });
  });

  it('do not get fewer seats than there are persons elected to serve then', () => {
    const fewer = { committee, party: 'berg', members: 1, substitutes: 1 };
    const two = [established(), berg(2), elected('kim', 'berg'), elected('lo', 'berg')];
    onGnu
      .given(...two)
      .when('ChangeSeats', { ...fewer, from: '2026-12-31' })
      .refused('committee.seats-full');
    onGnu
      .given(...two)
      .when('ChangeSeats', { ...fewer, from: '2027-01-01' })
      .then({
        type: 'SeatsChanged',
        data: { party: 'berg', members: 1, substitutes: 1, from: '2027-01-01' },
      });
  });

  it('leave it, but not while someone serves for them', () => {
    onGnu
      .given(established(), berg(1), elected('kim', 'berg'))
      .when('RemoveParty', { committee, party: 'berg', on: '2026-12-30' })
      .refused('committee.party-has-members');
    onGnu
      .given(established(), berg(1), elected('kim', 'berg'))
      .when('RemoveParty', { committee, party: 'berg', on: '2026-12-31' })
      .then({ type: 'PartyLeft', data: { party: 'berg', on: '2026-12-31' } });
  });

  it('are named, and still there, when something is said of them', () => {
    const remove = { committee, party: 'berg', on: '2025-01-31' };
    const gone = { type: 'PartyLeft', data: { party: 'berg', on: '2024-12-31' } } as const;
    onGnu.given(established()).when('RemoveParty', remove).refused('committee.party-unknown');
    onGnu.given(established(), berg(1), gone).when('RemoveParty', remove).refused('committee.party-left');
  });

  it('do not leave before they joined', () => {
    onGnu
      .given(established(), joined('berg', 1, { from: '2025' }))
      .when('RemoveParty', { committee, party: 'berg', on: '2024-12-31' })
      .refused('committee.ends-before-start');
  });

  it('the host stays as long as the committee does', () => {
    const host = joined('region-jamtland', 3, { name: 'Region Jämtland Härjedalen' });
    onGnu
      .given(established(), host)
      .when('RemoveParty', { committee, party: 'region-jamtland', on: '2025-01-31' })
      .refused('committee.party-is-host');
  });
});
