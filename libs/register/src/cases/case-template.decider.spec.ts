import { scenario } from '@diarium/event-store/testing';
import { DefineCaseTemplate } from './case-template.commands';
import { caseTemplateDecider } from './case-template.decider';
import { fillTitle } from './case-template.title';

const templates = scenario(caseTemplateDecider, { facts: undefined, stream: 'committee-GNU' });
const established = { type: 'CommitteeEstablished', data: {} } as never;
const define = Object.assign(new DefineCaseTemplate(), {
  committee: 'GNU',
  template: 'yttrande',
  caseType: 'Yttrande',
  titlePattern: 'Yttrande till {sender}',
  watches: [{ watch: 'svar', days: 30, note: 'Svaret ska vara inne' }],
});
const defined = {
  type: 'CaseTemplateDefined',
  data: {
    template: 'yttrande',
    caseType: 'Yttrande',
    titlePattern: 'Yttrande till {sender}',
    classification: null,
    initiative: null,
    handler: null,
    watches: define.watches,
  },
} as const;
const withdraw = { committee: 'GNU', template: 'yttrande' };

describe('a template for a kind of case', () => {
  it('is defined by a committee, and defined anew when something changes', () => {
    templates.given().when('DefineCaseTemplate', define).refused('case-template.unknown-committee');
    templates.given(established).when('DefineCaseTemplate', define).then(defined);
    const given = templates.given(established, defined);
    given.when('DefineCaseTemplate', define).refused('case-template.nothing-changes');
    given
      .when('DefineCaseTemplate', { ...define, handler: 'Eva Berg' })
      .then({ ...defined, data: { ...defined.data, handler: 'Eva Berg' } });
  });

  it('has a title that can be filled in', () => {
    const given = templates.given(established);
    for (const titlePattern of ['Yttrande till {mottagare}', 'Yttrande {', 'Yttrande }'])
      given.when('DefineCaseTemplate', { ...define, titlePattern }).refused('case-template.unreadable-title');
  });

  it('is withdrawn once', () => {
    const withdrawn = { type: 'CaseTemplateWithdrawn', data: { template: 'yttrande' } } as const;
    templates.given(established, defined).when('WithdrawCaseTemplate', withdraw).then(withdrawn);
    templates
      .given(established, defined, withdrawn)
      .when('WithdrawCaseTemplate', withdraw)
      .refused('case-template.unknown');
  });
});

describe('a title pattern', () => {
  const values = { '{sender}': 'Bergs $& kommun', '{date}': '2022-03-01', '{year}': undefined };

  it('is filled in with what is known, as it stands', () => {
    expect(fillTitle('Yttrande till {sender}, {date}', values)).toBe(
      'Yttrande till Bergs $& kommun, 2022-03-01',
    );
  });

  it('gives no title where something is not known', () => {
    expect(fillTitle('Plan {year}', values)).toBeUndefined();
  });
});
