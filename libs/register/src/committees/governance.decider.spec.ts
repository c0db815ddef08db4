import { established, onGnu } from './testing/committee-events';

const committee = 'HN';
const steps = [
  { code: 'HNI', name: 'Sista dag för inlämning' },
  { code: 'HN', name: 'Hjälpmedelsnämnden' },
];
const rounds = [
  ['2025-01-16', '2025-01-31'],
  ['2025-05-26', '2025-06-10'],
];

describe('what governs a committee', () => {
  it('laws and documents are added once and removed once', () => {
    const add = {
      committee,
      document: 'kl',
      title: 'Kommunallag',
      kind: 'law' as const,
      reference: '2017:725',
    };
    const { committee: _, ...data } = add;
    const added = { type: 'GoverningDocumentAdded', data } as const;
    const remove = { committee, document: 'kl', on: '2025-12-31' };
    const removed = { type: 'GoverningDocumentRemoved', data: { document: 'kl', on: '2025-12-31' } } as const;
    onGnu.given(established()).when('AddGoverningDocument', add).then(added);
    onGnu.given().when('AddGoverningDocument', add).refused('committee.unknown');
    onGnu.given(established(), added).when('AddGoverningDocument', add).refused('committee.document-exists');
    onGnu.given(established(), added).when('RemoveGoverningDocument', remove).then(removed);
    onGnu.given(established()).when('RemoveGoverningDocument', remove).refused('committee.document-unknown');
    onGnu
      .given(established(), added, removed)
      .when('RemoveGoverningDocument', remove)
      .refused('committee.document-removed');
  });

  it('texts on consequences are required from a day on, each once', () => {
    const texts = [
      { key: 'barnratt', title: 'Barnrätt' },
      { key: 'jamstalldhet', title: 'Jämställdhet' },
    ];
    const command = { committee, texts, from: '2025' };
    const required = { type: 'ConsequenceTextsRequired', data: { texts, from: '2025' } } as const;
    onGnu.given(established()).when('RequireConsequenceTexts', command).then(required);
    onGnu
      .given(established(), required)
      .when('RequireConsequenceTexts', command)
      .refused('committee.nothing-changes');
    onGnu
      .given(established())
      .when('RequireConsequenceTexts', { ...command, texts: [...texts, ...texts] })
      .refused('committee.texts-not-unique');
  });

  it('a net budget has an amount, and no budget has none', () => {
    const net = { committee, year: 2025, form: 'net' as const, amount: -4287 };
    onGnu
      .given(established())
      .when('SetBudget', net)
      .then({ type: 'BudgetSet', data: { year: 2025, form: 'net', amount: -4287, note: null } });
    onGnu
      .given(established())
      .when('SetBudget', { ...net, amount: undefined })
      .refused('committee.budget-without-amount');
    onGnu
      .given(established())
      .when('SetBudget', { ...net, form: 'none' })
      .refused('committee.budget-with-amount');
  });

  it('a year’s budget is set anew, but not to what it is', () => {
    const none = { committee, year: 2022, form: 'none' as const, note: 'Nämnden har ingen egen budget.' };
    const { committee: _, ...data } = none;
    const set = { type: 'BudgetSet', data: { ...data, amount: null } } as const;
    onGnu.given(established()).when('SetBudget', none).then(set);
    onGnu.given(established(), set).when('SetBudget', none).refused('committee.nothing-changes');
    onGnu
      .given(established(), set)
      .when('SetBudget', { ...none, year: 2023 })
      .then({ ...set, data: { ...set.data, year: 2023 } });
  });

  it('a preparation chain has one day for each step, in order, in each round', () => {
    const command = { committee, year: 2025, steps, rounds };
    const set = { type: 'PreparationChainSet', data: { year: 2025, steps, rounds } } as const;
    const withRounds = (...wrong: string[][]) =>
      onGnu.given(established()).when('SetPreparationChain', { ...command, rounds: wrong });
    onGnu.given(established()).when('SetPreparationChain', command).then(set);
    onGnu.given(established(), set).when('SetPreparationChain', command).refused('committee.nothing-changes');
    withRounds(['2025-01-16']).refused('committee.round-incomplete');
    withRounds(['2025-01-31', '2025-01-16']).refused('committee.round-out-of-order');
    withRounds(['2024-01-16', '2024-01-31']).refused('committee.round-other-year');
    withRounds(['2024-12-20', '2025-01-16']).then({
      ...set,
      data: { ...set.data, rounds: [['2024-12-20', '2025-01-16']] },
    });
    onGnu
      .given(established())
      .when('SetPreparationChain', { ...command, steps: [steps[0]!, steps[0]!] })
      .refused('committee.steps-not-unique');
  });

  it('KL 5:16, 6:24: taking part from a distance is allowed by a decision, once', () => {
    const command = { committee, from: '2020-12', decidedBy: 'Regionfullmäktige' };
    const allowed = {
      type: 'RemoteParticipationAllowed',
      data: { from: '2020-12', decidedBy: 'Regionfullmäktige' },
    } as const;
    onGnu.given(established()).when('AllowRemoteParticipation', command).then(allowed);
    onGnu
      .given(established(), allowed)
      .when('AllowRemoteParticipation', { ...command, from: '2021-01-01' })
      .refused('committee.remote-already', 'KL 5:16, 6:24');
    onGnu
      .given(established(), allowed)
      .when('AllowRemoteParticipation', { ...command, from: '2020-06-08' })
      .then({ ...allowed, data: { ...allowed.data, from: '2020-06-08' } });
  });

  it('a task is stated, and stated anew in other words', () => {
    const task = { committee, task: 'sortiment', text: 'Besluta om vilka hjälpmedel som ska finnas.' };
    const stated = { type: 'TaskStated', data: { task: task.task, text: task.text } } as const;
    onGnu.given(established()).when('StateTask', task).then(stated);
    onGnu.given(established(), stated).when('StateTask', task).refused('committee.nothing-changes');
    onGnu
      .given(established(), stated)
      .when('StateTask', { ...task, text: 'Besluta om sortimentet.' })
      .then({ ...stated, data: { ...stated.data, text: 'Besluta om sortimentet.' } });
  });
});
