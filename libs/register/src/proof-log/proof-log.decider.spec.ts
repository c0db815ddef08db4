import { scenario } from '@diarium/event-store/testing';
import { proofLogDecider } from './proof-log.decider';

const origin = 'diarium/0e9d5a4e-51c5-4d63-8e2f-0f6d2f8f3a11';
const earlier = 'diarium/5f0c2f0e-2b1a-4b7e-9d7c-3a5b8e1c9d02';
const root = Buffer.alloc(32).toString('base64');
const command = { origin, earlier, size: 244, root, reason: 'Återläst från säkerhetskopia' };

describe('the proof log', () => {
  it('is begun anew once under a name, and names the last head of the one before', () => {
    const begun = {
      type: 'ProofLogBegunAnew',
      data: { origin, earlier: { origin: earlier, size: 244, root } },
    } as const;
    const log = scenario(proofLogDecider, { facts: undefined, stream: 'proof-log' });
    log.given().when('BeginProofLogAnew', command).then(begun);
    log.given(begun).when('BeginProofLogAnew', command).then();
  });
});
