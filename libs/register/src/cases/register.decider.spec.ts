import { scenario } from '@diarium/event-store/testing';
import { type CommitteeFacts } from '../committees/committee.facts';
import { type OtherCase } from './case-decide';
import { RegisterCase, SplitCase } from './case.commands';
import { caseFold } from './case.state';
import { registerDecider } from './register.decider';
import { registeredCase as registered, registration } from './testing/case-events';

const gnu: CommitteeFacts = {
  established: true,
  numberings: [
    { prefix: 'GNU', format: '{prefix}/{serial}/{year}', from: '0000-01-01' },
    { prefix: 'GNUS', format: '{prefix}/{serial}/{year}', from: '2023-07-01' },
  ],
  remoteFrom: null,
};
const unknown: CommitteeFacts = { ...gnu, established: false, numberings: [] };

function command(changes: Partial<RegisterCase> = {}): RegisterCase {
  const { title, date } = registered;
  return Object.assign(new RegisterCase(), { committee: 'GNU', year: 2022, title, date }, changes);
}

describe('registering a case', () => {
  const register = scenario(registerDecider, {
    facts: { committee: gnu },
    today: '2022-03-01',
    stream: 'register-GNU-2022',
  });

  it('records the case as the next event of the register, whose place is its number', () => {
    register.given().when('RegisterCase', command()).then({ type: 'CaseRegistered', data: registered });
  });

  it('writes the number with the prefix that the committee has on the day', () => {
    scenario(registerDecider, { facts: { committee: gnu }, today: '2023-07-01' })
      .given()
      .when('RegisterCase', command({ year: 2023 }))
      .then({ type: 'CaseRegistered', data: { ...registered, prefix: 'GNUS' } });
  });

  it('is refused for a committee that does not exist', () => {
    scenario(registerDecider, { facts: { committee: unknown } })
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

describe('registering a case from a template', () => {
  const template = {
    caseType: 'Yttrande',
    titlePattern: 'Yttrande till {sender}',
    classification: '1.2',
    initiative: 'external',
    handler: 'Eva Berg',
    watches: [{ watch: 'svar', days: 30, note: 'Svaret ska vara inne' }],
  } as const;
  const sender = { id: 'rf', name: 'Regionfullmäktige', kind: 'authority', role: 'sender' } as const;
  const fromTemplate = scenario(registerDecider, {
    facts: { committee: gnu, template },
    today: '2022-03-01',
  }).given();
  const asked = command({ title: undefined, template: 'yttrande', parties: [sender] });
  const begun = {
    ...registered,
    title: 'Yttrande till Regionfullmäktige',
    caseType: 'Yttrande',
    classification: '1.2',
    initiative: 'external',
    handler: 'Eva Berg',
    parties: [sender],
    template: {
      key: 'yttrande',
      watches: [{ watch: 'svar', on: '2022-03-31', note: 'Svaret ska vara inne' }],
    },
  } as const;

  it('fills in what is not given, and keeps the watches with their days', () => {
    fromTemplate.when('RegisterCase', asked).then({ type: 'CaseRegistered', data: begun });
  });

  it('lets what is given stand before the template', () => {
    fromTemplate
      .when('RegisterCase', { ...asked, title: 'Remiss', initiative: 'own', handler: 'Per Ek' })
      .then({
        type: 'CaseRegistered',
        data: { ...begun, title: 'Remiss', initiative: 'own', handler: 'Per Ek' },
      });
  });

  it('invents no title: without a sender to fill in there is none', () => {
    fromTemplate.when('RegisterCase', { ...asked, parties: [] }).refused('case.no-title', 'OSL 5:2');
    const missing = { particulars: ['title' as const], because: 'Oläslig' };
    fromTemplate
      .when('RegisterCase', { ...asked, missing })
      .then({ type: 'CaseRegistered', data: { ...begun, title: null, missing } });
  });

  it('is refused from one that the committee does not have', () => {
    scenario(registerDecider, { facts: { committee: gnu } })
      .given()
      .when('RegisterCase', asked)
      .refused('case.unknown-template');
  });
});

describe('registering a case under secrecy', () => {
  const register = scenario(registerDecider, { facts: { committee: gnu }, today: '2022-03-01' }).given();
  const secrecy = { section: '25:1', on: '2022-03-01', authority: 'Region Jämtland Härjedalen' };
  const title = 'Ansökan från 19121212-1212';

  it('OSL 5:5: keeps the mark, which is not of a day to come', () => {
    register
      .when('RegisterCase', command({ title, secrecy }))
      .then({ type: 'CaseRegistered', data: { ...registered, title, secrecy } });
    register
      .when('RegisterCase', command({ secrecy: { ...secrecy, on: '2022-03-02' } }))
      .refused('case.secrecy-in-future', 'OSL 5:5');
  });

  it('lets nothing like a personal identity number into what the public sees', () => {
    register.when('RegisterCase', command({ title })).refused('case.personal-number-public', 'OSL 5:2');
    register
      .when('RegisterCase', command({ title, publicTitle: 'Ansökan' }))
      .then({ type: 'CaseRegistered', data: { ...registered, title, publicTitle: 'Ansökan' } });
  });
});

describe('splitting a case', () => {
  const splitting = (origin?: OtherCase) =>
    scenario(registerDecider, {
      facts: { committee: gnu, ...(origin ? { origin } : {}) },
      today: '2022-03-01',
    }).given();
  const split = Object.assign(new SplitCase(), command(), { splitFrom: 'GNU-2022-6' });
  const origin = { registration, state: caseFold.initial };

  it('registers a part of it as a case of its own that says what it was a part of', () => {
    splitting(origin)
      .when('SplitCase', split)
      .then({ type: 'CaseRegistered', data: { ...registered, splitFrom: 'GNU-2022-6' } });
  });

  it('is refused where that case is of another committee, unknown, annulled or in the archive', () => {
    splitting(origin)
      .when('SplitCase', { ...split, splitFrom: 'HN-2022-6' })
      .refused('case.split-other-committee');
    splitting().when('SplitCase', split).refused('case.unknown');
    splitting({ ...origin, state: { ...origin.state, status: 'Makulerat' } })
      .when('SplitCase', split)
      .refused('case.annulled');
    splitting({ ...origin, state: { ...origin.state, archived: true } })
      .when('SplitCase', split)
      .refused('case.archived');
  });
});
