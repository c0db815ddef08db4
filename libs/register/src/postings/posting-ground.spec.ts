import { factsFrom } from '../shared/testing/facts-from';
import {
  attestedAtOnce,
  delegatedDecision,
  minutesAttested,
  opened,
  paragraph,
  takenBack,
} from '../shared/testing/decision-events';
import { postingGround } from './posting-ground';

const committee = [
  {
    type: 'CommitteeEstablished',
    data: { joint: true, host: 'Region Jämtland Härjedalen' },
  },
  { type: 'PartyJoined', data: { party: 'region', name: 'Region Jämtland Härjedalen', from: null } },
  { type: 'PartyJoined', data: { party: 'åre', name: 'Åre kommun', from: '2023-01-01' } },
];
const meeting = 'meeting-GNU-2022-11-07';
const minutes = [
  paragraph(),
  paragraph({ appeal: 'none', reports: ['GNU-2022-D1'] }),
  paragraph(),
  paragraph(),
];
const delegated = [delegatedDecision({ ends: 'reported' }), delegatedDecision()];
const all = ['GNU-2022-1', 'GNU-2022-2', 'GNU-2022-3', 'GNU-2022-4'];

const look = (posting: string, ...sitting: readonly { type: string; data: object }[]) =>
  postingGround(
    posting,
    factsFrom({
      'committee-GNU': committee,
      'minutes-GNU-2022': minutes,
      'delegated-GNU-2022': delegated,
      [meeting]: [opened(), ...sitting],
    }),
  );

describe('what is to be posted', () => {
  it('is, with the minutes, each paragraph attested with them, and what was reported there', async () => {
    const sitting = [attestedAtOnce(['GNU-2022-3']), takenBack('GNU-2022-4'), minutesAttested(all)];
    expect(await look('GNU-2022-11-07', ...sitting)).toEqual({
      kind: 'minutes',
      committee: 'GNU',
      decidedOn: '2022-11-07',
      attestedOn: '2022-11-14',
      takenBack: false,
      isReported: false,
      withMinutes: undefined,
      decisions: [
        { decision: 'GNU-2022-1', appeal: 'KL 13' },
        { decision: 'GNU-2022-2', appeal: 'none' },
        { decision: 'GNU-2022-D1', appeal: 'LOU' },
      ],
      boards: [{ board: 'region', name: 'Region Jämtland Härjedalen' }],
    });
  });

  it('is not attested before the minutes are', async () => {
    expect(await look('GNU-2022-11-07')).toMatchObject({ attestedOn: undefined, decisions: [] });
  });

  it('is a paragraph for itself where it was attested at once', async () => {
    expect(await look('GNU-2022-3', attestedAtOnce(['GNU-2022-3'], '2022-11-08'))).toMatchObject({
      kind: 'paragraph',
      decidedOn: '2022-11-07',
      attestedOn: '2022-11-08',
      withMinutes: undefined,
      decisions: [{ decision: 'GNU-2022-3', appeal: 'KL 13' }],
    });
    expect(await look('GNU-2022-3', minutesAttested(all))).toMatchObject({
      attestedOn: undefined,
      withMinutes: 'GNU-2022-11-07',
    });
    expect(await look('GNU-2022-4', takenBack('GNU-2022-4'))).toMatchObject({ takenBack: true });
  });

  it('is a delegated decision, ready on the day on which it was made', async () => {
    expect(await look('GNU-2022-D1')).toMatchObject({ isReported: true });
    expect(await look('GNU-2022-D2')).toMatchObject({
      kind: 'delegated-decision',
      decidedOn: '2022-10-20',
      attestedOn: '2022-10-20',
      isReported: false,
      decisions: [{ decision: 'GNU-2022-D2', appeal: 'LOU' }],
    });
  });

  it('KL 9:32: goes up on the boards of those who are party on the day of attestation', async () => {
    const boards = (await look('GNU-2022-11-07', minutesAttested(all, '2023-01-02')))?.boards;
    expect(boards?.map(({ board }) => board)).toEqual(['region', 'åre']);
  });

  it('is nothing where the register has no such thing', async () => {
    expect(await look('GNU-2022-9')).toBeUndefined();
    expect(await look('GNU-2022-D9')).toBeUndefined();
    expect(await look('GNU-2022-11-08')).toBeUndefined();
  });
});
