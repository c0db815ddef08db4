import {
  attendant,
  closed,
  inBook,
  item,
  meeting,
  onSitting,
  open,
  opened,
  planned,
  type SittingDraft,
  takenBack,
} from './testing/minutes-events';

const left = (person: string): SittingDraft => ({ type: 'AttendantLeft', data: { at: '10:00', person } });
const jav = (person: string): SittingDraft => ({
  type: 'DisqualificationNoted',
  data: { item: 'jav', person, because: 'Anhörig', by: 'self' },
});
const service = (person: string, servesFor: string | null): SittingDraft => ({
  type: 'ServiceChanged',
  data: { at: '10:00', person, servesFor },
});
const came = (person: string, at = '10:00'): SittingDraft => ({
  type: 'AttendantArrived',
  data: { at, attendant: attendant(person) },
});

describe('a meeting that sits', () => {
  it('sees a late member come, who takes the place from the substitute', () => {
    const arrive = { meeting, at: '10:15', person: 'eva' };
    onSitting()
      .given(...open)
      .when('RecordArrival', arrive)
      .then(came('eva', '10:15'));
    const siv = [came('siv', '09:40'), service('siv', 'eva')];
    onSitting()
      .given(...open, ...siv)
      .when('RecordArrival', arrive)
      .then(came('eva', '10:15'), {
        type: 'ServiceChanged',
        data: { at: '10:15', person: 'siv', servesFor: null },
      });
    onSitting()
      .given(...open)
      .when('RecordArrival', { ...arrive, person: 'bo' })
      .refused('sitting.present-already');
    onSitting().given(planned()).when('RecordArrival', arrive).refused('sitting.not-open');
    onSitting()
      .given(...open, closed)
      .when('RecordArrival', arrive)
      .refused('sitting.closed');
  });

  it('lets nothing happen before what happened last, unless midnight has passed', () => {
    const leave = (at: string) => ({ meeting, at, person: 'bo' });
    onSitting()
      .given(...open)
      .when('RecordDeparture', leave('09:29'))
      .refused('sitting.time-goes-back');
    onSitting()
      .given(planned(), opened({ at: '18:00' }))
      .when('RecordDeparture', leave('00:10'))
      .then({ type: 'AttendantLeft', data: { at: '00:10', person: 'bo' } });
    onSitting()
      .given(...open)
      .when('RecordDeparture', { ...leave('10:00'), person: 'eva' })
      .refused('sitting.not-present');
  });

  it('lets a substitute take the place of who left and give it back', () => {
    const siv = { meeting, at: '10:00', person: 'siv' };
    const given = onSitting().given(...open, came('siv'), left('bo'));
    given.when('ChangeService', { ...siv, servesFor: 'bo' }).then(service('siv', 'bo'));
    given.when('ChangeService', { ...siv, servesFor: 'cia' }).refused('sitting.member-serves');
    given.when('ChangeService', siv).refused('sitting.service-unchanged');
    given.when('ChangeService', { ...siv, person: 'ulf' }).refused('sitting.not-present');
    given
      .when('ChangeService', { ...siv, person: 'cia' })
      .refused('sitting.only-substitutes-serve-for-others');
    onSitting()
      .given(...open, came('siv'), service('siv', 'eva'))
      .when('ChangeService', siv)
      .then(service('siv', null));
  });

  it('KL 6:30: lets a substitute serve for who is present and disqualified', () => {
    onSitting()
      .given(...open, came('siv'), jav('cia'))
      .when('ChangeService', { meeting, at: '10:00', person: 'siv', servesFor: 'cia' })
      .then(service('siv', 'cia'));
  });
});

describe('disqualification', () => {
  const note = { meeting, item: 'jav', person: 'cia', because: 'Anhörig', by: 'self' } as const;

  it('KL 6:28–32: is noted once, on an item of the agenda, of who is present', () => {
    onSitting()
      .given(...open)
      .when('NoteDisqualification', note)
      .then(jav('cia'));
    onSitting()
      .given(...open, jav('cia'))
      .when('NoteDisqualification', note)
      .refused('sitting.disqualified-already', 'KL 6:28');
    onSitting()
      .given(...open)
      .when('NoteDisqualification', { ...note, item: 'x' })
      .refused('sitting.unknown-item');
    onSitting()
      .given(...open)
      .when('NoteDisqualification', { ...note, person: 'eva' })
      .refused('sitting.not-present');
  });

  it('KL 6:28–32: is noted before the item is dealt with, or once it is taken back', () => {
    const book = { paragraphs: [inBook(7, { item: 'jav' })] };
    const agenda = { items: [item('jav')] };
    onSitting({ book, agenda })
      .given(...open)
      .when('NoteDisqualification', note)
      .refused('sitting.item-dealt-with', 'KL 6:28');
    onSitting({ book, agenda })
      .given(...open, takenBack('GNU-2022-7'))
      .when('NoteDisqualification', note)
      .then(jav('cia'));
  });
});
