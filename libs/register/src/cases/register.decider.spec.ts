import { scenario } from '@diarium/event-store/testing';
import { type CommitteeFacts } from '../committees/committee.facts';
import { RegisterCase } from './case.commands';
import { type RegisterEvents } from './case.events';
import { registerDecider } from './register.decider';

const gnu: CommitteeFacts = {
  established: true,
  numberings: [
    { prefix: 'GNU', format: '{prefix}/{serial}/{year}', from: '0000-01-01' },
    { prefix: 'GNUS', format: '{prefix}/{serial}/{year}', from: '2023-07-01' },
  ],
  remoteFrom: null,
  consequenceTexts: [],
};
const unknown: CommitteeFacts = { ...gnu, established: false, numberings: [] };

const registered: RegisterEvents['CaseRegistered'] = {
  prefix: 'GNU',
  numberFormat: '{prefix}/{serial}/{year}',
  title: 'Perukbidrag och könsdysfori',
  publicTitle: null,
  date: { kind: 'drawn-up', on: '2022-03-01' },
  missing: null,
  caseType: null,
  classification: null,
  initiative: 'own',
  handler: null,
  parties: [],
};

function command(changes: Partial<RegisterCase> = {}): RegisterCase {
  const { title, date } = registered;
  return Object.assign(new RegisterCase(), { committee: 'GNU', year: 2022, title, date }, changes);
}

describe('registering a case', () => {
  const register = scenario(registerDecider, {
    facts: gnu,
    today: '2022-03-01',
    stream: 'register-GNU-2022',
  });

  it('records the case as the next event of the register, whose place is its number', () => {
    register.given().when('RegisterCase', command()).then({ type: 'CaseRegistered', data: registered });
  });

  it('writes the number with the prefix that the committee has on the day', () => {
    scenario(registerDecider, { facts: gnu, today: '2023-07-01' })
      .given()
      .when('RegisterCase', command({ year: 2023 }))
      .then({ type: 'CaseRegistered', data: { ...registered, prefix: 'GNUS' } });
  });

  it('is refused for a committee that does not exist', () => {
    scenario(registerDecider, { facts: unknown })
      .given()
      .when('RegisterCase', command())
      .refused('case.unknown-committee', 'OSL 5:1');
  });

  it('OSL 5:2: is refused without what it concerns, unless the source gives no title', () => {
    register
      .given()
      .when('RegisterCase', command({ title: undefined }))
      .refused('case.no-title', 'OSL 5:2');
    const missing = { particulars: ['title' as const], because: 'Källan nämner bara numret.' };
    register
      .given()
      .when('RegisterCase', command({ title: undefined, missing }))
      .then({ type: 'CaseRegistered', data: { ...registered, title: null, missing } });
  });

  it('OSL 5:2: is refused without the date received or drawn up', () => {
    register
      .given()
      .when('RegisterCase', command({ date: undefined }))
      .refused('case.no-date', 'OSL 5:2');
  });

  it('OSL 5:2: is refused without a sender when someone else began it', () => {
    register
      .given()
      .when('RegisterCase', command({ initiative: 'external' }))
      .refused('case.external-without-sender', 'OSL 5:2');
  });

  it('OSL 5:1: is refused on a day before the document arrived', () => {
    register
      .given()
      .when('RegisterCase', command({ date: { kind: 'received', on: '2022-03-02' } }))
      .refused('case.date-after-registration', 'OSL 5:1');
  });

  it('does not take a particular both as given and as missing', () => {
    const missing = { particulars: ['title' as const], because: 'Källan nämner bara numret.' };
    register.given().when('RegisterCase', command({ missing })).refused('case.not-missing');
  });

  it('a series has no gap: a wanted number is refused unless it is the next', () => {
    const one = { type: 'CaseRegistered', data: registered } as const;
    register
      .given(one)
      .when('RegisterCase', command({ number: 3 }))
      .refused('case.number-not-next');
    register
      .given(one)
      .when('RegisterCase', command({ number: 1 }))
      .refused('case.number-not-next');
    register
      .given(one)
      .when('RegisterCase', command({ number: 2 }))
      .then(one);
  });

  it('is refused in the register of another year', () => {
    register
      .given()
      .when('RegisterCase', command({ year: 2021 }))
      .refused('case.other-year');
  });
});
