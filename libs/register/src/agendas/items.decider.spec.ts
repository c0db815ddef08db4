import {
  added,
  type AgendaDraft,
  cancelled,
  forced,
  held,
  item,
  meeting,
  moved,
  onAgenda,
  opened,
  planned,
} from './testing/agenda-events';

const add = {
  meeting,
  item: 'budget',
  kind: 'decision',
  heading: 'Budget',
  documents: [],
  consequences: [],
} as const;
const addCommand = (changes: object = {}) => ({
  ...add,
  documents: [] as string[],
  consequences: [] as { key: string; text: string }[],
  ...changes,
});
const withdrawn = (key: string): AgendaDraft => ({ type: 'AgendaItemWithdrawn', data: { item: key } });
const withdraw = { meeting, item: 'budget', reason: 'Utgår' };

describe('an item of an agenda', () => {
  it('is put on last, or where it is to stand, with case, presenter, documents, texts and proposal', () => {
    onAgenda().given(planned()).when('AddAgendaItem', addCommand()).then(added('budget', 1));
    onAgenda().given(planned(), added('mal', 1)).when('AddAgendaItem', addCommand()).then(added('budget', 2));
    const full = {
      case: 'GNU-2022-4',
      presenter: 'Inköpschef',
      documents: ['GNU-2022-4:1'],
      consequences: [{ key: 'barnratt', text: 'Inga' }],
      proposal: 'Nämnden godkänner budgeten.',
    };
    onAgenda()
      .given(planned(), added('mal', 1))
      .when('AddAgendaItem', addCommand({ ...full, at: 1 }))
      .then(added('budget', 1, full));
  });

  it('stands nowhere past the end of the agenda', () => {
    onAgenda()
      .given(planned())
      .when('AddAgendaItem', addCommand({ at: 3 }))
      .refused('agenda.no-such-place');
    onAgenda()
      .given(planned(), added('budget', 1))
      .when('MoveAgendaItem', { meeting, item: 'budget', to: 2 })
      .refused('agenda.no-such-place');
  });

  it('comes after the minutes of the meeting before, when it is the first and there was one', () => {
    const minutes = { kind: 'information', heading: 'Föregående protokoll' } as const;
    const afterOthers = onAgenda({ hasMetBefore: true });
    afterOthers
      .given(planned())
      .when('AddAgendaItem', addCommand({ at: 1 }))
      .then(added('foregaende-protokoll', 1, minutes), added('budget', 2));
    afterOthers
      .given(planned(), added('mal', 1))
      .when('AddAgendaItem', addCommand())
      .then(added('budget', 2));
    afterOthers
      .given(planned(), added('mal', 1), withdrawn('mal'))
      .when('AddAgendaItem', addCommand())
      .then(added('budget', 1));
    afterOthers.given(planned(), opened).when('AddAgendaItem', addCommand()).then(added('budget', 1));
    afterOthers
      .given(planned())
      .when('AddAgendaItem', addCommand({ item: 'foregaende-protokoll' }))
      .then(added('foregaende-protokoll', 1));
  });

  it('has a key of its own, which is not used again when it is withdrawn', () => {
    onAgenda()
      .given(planned(), added('budget', 1))
      .when('AddAgendaItem', addCommand())
      .refused('agenda.item-exists');
    onAgenda()
      .given(planned(), added('budget', 1), withdrawn('budget'))
      .when('AddAgendaItem', addCommand())
      .refused('agenda.item-exists');
  });

  it('names cases of its committee and documents that are registered, and each text once', () => {
    onAgenda({ unknownCases: ['GNU-2022-9'] })
      .given(planned())
      .when('AddAgendaItem', addCommand({ case: 'GNU-2022-9' }))
      .refused('agenda.unknown-case');
    onAgenda()
      .given(planned())
      .when('AddAgendaItem', addCommand({ case: 'HN-2022-1' }))
      .refused('agenda.case-of-another-committee');
    onAgenda({ unknownDocuments: ['GNU-2022-4:9'] })
      .given(planned())
      .when('AddAgendaItem', addCommand({ documents: ['GNU-2022-4:9'] }))
      .refused('agenda.unknown-document');
    const text = { key: 'barnratt', text: 'Inga' };
    onAgenda()
      .given(planned())
      .when('AddAgendaItem', addCommand({ consequences: [text, text] }))
      .refused('agenda.text-not-unique');
  });

  it('is changed in what is given, and an empty value takes away what is there', () => {
    onAgenda()
      .given(planned(), added('budget', 1, { presenter: 'Inköpschef' }))
      .when('ChangeAgendaItem', { meeting, item: 'budget', heading: 'Budget 2023', presenter: null })
      .then({ type: 'AgendaItemChanged', data: { item: item('budget', { heading: 'Budget 2023' }) } });
    onAgenda()
      .given(planned(), added('budget', 1))
      .when('ChangeAgendaItem', { meeting, item: 'budget', heading: 'Budget' })
      .refused('agenda.nothing-changes');
    onAgenda()
      .given(planned())
      .when('ChangeAgendaItem', { meeting, item: 'budget' })
      .refused('agenda.item-unknown');
  });

  it('is moved to another place than it has', () => {
    const two = [planned(), added('budget', 1), added('mal', 2)];
    onAgenda()
      .given(...two)
      .when('MoveAgendaItem', { meeting, item: 'budget', to: 2 })
      .then({ type: 'AgendaItemMoved', data: { item: 'budget', to: 2 } });
    onAgenda()
      .given(...two)
      .when('MoveAgendaItem', { meeting, item: 'budget', to: 1 })
      .refused('agenda.nothing-changes');
  });

  it('is withdrawn for a reason', () => {
    onAgenda()
      .given(planned(), added('budget', 1))
      .when('WithdrawAgendaItem', withdraw)
      .then(withdrawn('budget'));
  });
});

describe('an item that a rule forces on', () => {
  const force = { meeting, item: 'anmalan', heading: 'Anmälan', section: 'KL 6:40', decision: 'GNU-2022-D5' };

  it('is put on last, once', () => {
    onAgenda()
      .given(planned(), added('budget', 1))
      .when('ForceAgendaItem', force)
      .then(added('anmalan', 2, forced));
    onAgenda()
      .given(planned(), added('anmalan', 1, forced))
      .when('ForceAgendaItem', force)
      .then();
    onAgenda()
      .given(planned(), added('anmalan', 1, forced), withdrawn('anmalan'))
      .when('ForceAgendaItem', force)
      .then(added('anmalan', 1, forced));
  });

  it('KL 6:40: is not withdrawn, and does not become something else, while the rule asks for it', () => {
    const given = [planned(), added('budget', 1, forced)];
    onAgenda()
      .given(...given)
      .when('WithdrawAgendaItem', withdraw)
      .refused('agenda.item-forced', 'KL 6:40');
    onAgenda()
      .given(...given)
      .when('ChangeAgendaItem', { meeting, item: 'budget', kind: 'heading' })
      .refused('agenda.item-forced', 'KL 6:40');
    onAgenda()
      .given(...given)
      .when('ChangeAgendaItem', { meeting, item: 'budget', presenter: 'Ordförande' })
      .then({
        type: 'AgendaItemChanged',
        data: { item: item('budget', { ...forced, presenter: 'Ordförande' }) },
      });
  });

  it('is released when its rule no longer asks for it, and no other item is', () => {
    onAgenda()
      .given(planned(), added('budget', 1, forced))
      .when('ReleaseAgendaItem', withdraw)
      .then(withdrawn('budget'));
    onAgenda().given(planned(), added('budget', 1)).when('ReleaseAgendaItem', withdraw).then();
    onAgenda()
      .given(planned(), added('budget', 1, forced), opened)
      .when('ReleaseAgendaItem', withdraw)
      .then();
  });
});

describe('the agenda of a meeting', () => {
  it('is that of a meeting that is planned or announced', () => {
    onAgenda().given().when('AddAgendaItem', addCommand()).refused('agenda.meeting-unknown');
  });

  it('stays as it is when the meeting is cancelled or over', () => {
    onAgenda()
      .given(planned(), cancelled)
      .when('AddAgendaItem', addCommand())
      .refused('agenda.meeting-cancelled');
    onAgenda()
      .given(planned(), added('budget', 1), held)
      .when('WithdrawAgendaItem', withdraw)
      .refused('agenda.meeting-over');
  });

  it('is only added to while the meeting sits', () => {
    onAgenda()
      .given(planned(), added('budget', 1), opened)
      .when('WithdrawAgendaItem', withdraw)
      .refused('agenda.meeting-sitting');
    onAgenda().given(planned(), opened).when('AddAgendaItem', addCommand()).then(added('budget', 1));
  });

  it('follows the meeting when that is moved', () => {
    onAgenda()
      .given(planned(), added('budget', 1), moved('2022-11-14'))
      .when('WithdrawAgendaItem', withdraw)
      .then(withdrawn('budget'));
  });
});
