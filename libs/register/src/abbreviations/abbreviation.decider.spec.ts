import { scenario } from '@diarium/event-store/testing';
import { abbreviationDecider } from './abbreviation.decider';

const onGnu = scenario(abbreviationDecider, { facts: undefined, stream: 'committee-GNU' });
const established = {
  type: 'CommitteeEstablished',
  data: {
    name: 'Nämnden',
    joint: true,
    from: null,
    host: 'Region Jämtland Härjedalen',
    supervisedBy: null,
    prefix: 'GNU',
    numberFormat: '{prefix}/{serial}/{year}',
  },
} as const;
const mtp = { abbreviation: 'MTP', meaning: 'medicintekniska produkter' };
const explained = { type: 'AbbreviationExplained', data: mtp } as const;
const explain = { committee: 'GNU', ...mtp };

describe('OSL 4:1: an abbreviation', () => {
  it('is explained once for a committee’s register, and anew in other words', () => {
    onGnu.given(established).when('ExplainAbbreviation', explain).then(explained);
    onGnu
      .given(established, explained)
      .when('ExplainAbbreviation', explain)
      .refused('abbreviation.explained-so', 'OSL 4:1');
    const anew = { ...mtp, meaning: 'medicintekniska produkter (MDR)' };
    onGnu
      .given(established, explained)
      .when('ExplainAbbreviation', { committee: 'GNU', ...anew })
      .then({ type: 'AbbreviationExplained', data: anew });
  });

  it('is not explained by itself, nor for a committee that is not there', () => {
    onGnu
      .given(established)
      .when('ExplainAbbreviation', { ...explain, meaning: 'mtp' })
      .refused('abbreviation.explains-nothing');
    onGnu.given().when('ExplainAbbreviation', explain).refused('abbreviation.unknown-committee');
  });
});
