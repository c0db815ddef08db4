import { scenario } from '@diarium/event-store/testing';
import { ChangeNumberPrefix, EstablishCommittee } from './committee.commands';
import { committeeDecider } from './committee.decider';
import { established, onGnu } from './testing/committee-events';

const committee = 'GNU';
const command = (changes: Partial<EstablishCommittee> = {}): EstablishCommittee =>
  Object.assign(
    new EstablishCommittee(),
    {
      committee,
      name: 'Gemensam nämnd för upphandling',
      joint: true,
      host: 'Region Jämtland Härjedalen',
      supervisedBy: 'Regionstyrelsen',
      prefix: 'GNU',
    },
    changes,
  );
const prefix = (changes: Partial<ChangeNumberPrefix> = {}): ChangeNumberPrefix =>
  Object.assign(new ChangeNumberPrefix(), { committee, prefix: 'GNUS', from: '2024-01-01' }, changes);

const renamed = { type: 'CommitteeRenamed', data: { name: 'GNUS', from: '2024-01-01' } } as const;
const toGnus = {
  type: 'NumberPrefixChanged',
  data: { prefix: 'GNUS', numberFormat: '{prefix}/{serial}/{year}', from: '2024-01-01' },
} as const;

describe('a committee', () => {
  it('is established once, and its code belongs to it for ever', () => {
    onGnu.given().when('EstablishCommittee', command()).then(established());
    onGnu.given(established()).when('EstablishCommittee', command()).refused('committee.exists');
  });

  it('does nothing before it is established', () => {
    onGnu
      .given()
      .when('RenameCommittee', { committee, name: 'GNUS', from: '2024-01-01' })
      .refused('committee.unknown');
    onGnu.given().when('ChangeNumberPrefix', prefix()).refused('committee.unknown');
  });

  it('keeps its code and its stream when its name and prefix change: GNU and GNUS are one', () => {
    onGnu
      .given(established())
      .when('RenameCommittee', { committee, name: 'GNUS', from: '2024-01-01' })
      .then(renamed);
    onGnu.given(established(), renamed).when('ChangeNumberPrefix', prefix()).then(toGnus);
  });

  it('is not renamed to the name it has', () => {
    onGnu
      .given(established(), renamed)
      .when('RenameCommittee', { committee, name: 'GNUS', from: '2025-01-01' })
      .refused('committee.nothing-changes');
    onGnu
      .given(established(), toGnus)
      .when('ChangeNumberPrefix', prefix({ from: '2025-01-01' }))
      .refused('committee.nothing-changes');
  });

  it('changes its name and prefix only from days after the earlier ones', () => {
    onGnu
      .given(established({ from: '2015' }))
      .when('RenameCommittee', { committee, name: 'GNUS', from: '2015-01-01' })
      .refused('committee.not-later');
    onGnu
      .given(established(), toGnus)
      .when('ChangeNumberPrefix', prefix({ prefix: 'GNH', from: '2023-12-31' }))
      .refused('committee.not-later');
  });

  it.each(['{prefix}/{serial}', '{year}', '{serial}{year}', '{prefix}{serial}/{year}', 'a{serial}/{year}'])(
    'OSL 5:2: is not established with the number format %s, which gives no number that reads in one way',
    (numberFormat) => {
      onGnu
        .given()
        .when('EstablishCommittee', command({ numberFormat }))
        .refused('committee.bad-number-format', 'OSL 5:2');
    },
  );

  it.each(['{prefix}/{serial}/{year}', '{prefix} {year}/{serial}', '{serial}-{year}'])(
    'may write its numbers as %s',
    (numberFormat) => {
      onGnu.given().when('EstablishCommittee', command({ numberFormat })).then(established({ numberFormat }));
    },
  );

  it('OSL 5:2: does not let year and serial change places, since a number could then mean two cases', () => {
    onGnu
      .given(established())
      .when('ChangeNumberPrefix', prefix({ prefix: 'GNU', numberFormat: '{prefix}/{year}/{serial}' }))
      .refused('committee.numbers-collide', 'OSL 5:2');
  });

  it('OSL 5:2: does not write its numbers with the prefix of another committee', () => {
    const taken = scenario(committeeDecider, { facts: { prefixUsedBy: 'HN', unknownCase: null } });
    taken.given().when('EstablishCommittee', command()).refused('committee.prefix-taken', 'OSL 5:2');
    taken.given(established()).when('ChangeNumberPrefix', prefix()).refused('committee.prefix-taken');
  });

  it('takes a prefix in which a hyphen stands', () => {
    onGnu
      .given(established())
      .when('ChangeNumberPrefix', prefix({ prefix: 'GNU-D5' }))
      .then({
        type: 'NumberPrefixChanged',
        data: { prefix: 'GNU-D5', numberFormat: '{prefix}/{serial}/{year}', from: '2024-01-01' },
      });
  });

  it('takes back a prefix of its own', () => {
    const own = scenario(committeeDecider, { facts: { prefixUsedBy: 'GNU', unknownCase: null } });
    own
      .given(established(), toGnus)
      .when('ChangeNumberPrefix', prefix({ prefix: 'GNU', from: '2025-01-01' }))
      .then({ ...toGnus, data: { ...toGnus.data, prefix: 'GNU', from: '2025-01-01' } });
  });
});
