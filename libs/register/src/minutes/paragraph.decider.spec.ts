import {
  attendant,
  closed,
  onBook,
  open,
  opened,
  planned,
  record,
  recorded,
  type SittingDraft,
  sittingOf,
  takenBack,
} from './testing/minutes-events';

const event = (type: string, data: object): SittingDraft => ({ type, data }) as SittingDraft;
const came = (person: string) => event('AttendantArrived', { at: '10:00', attendant: attendant(person) });
const left = (person: string) => event('AttendantLeft', { at: '10:00', person });
const serves = (person: string, servesFor: string) =>
  event('ServiceChanged', { at: '10:00', person, servesFor });
const jav = (person: string) =>
  event('DisqualificationNoted', { item: 'budget', person, because: 'Anhörig', by: 'self' });
const sitting = (...drafts: readonly SittingDraft[]) => ({ sitting: sittingOf(...open, ...drafts) });
const people = (...persons: readonly string[]) => persons.map((it) => attendant(it));
const free = { item: undefined, heading: 'Övrigt', points: [{ text: 'Nämnden tackar.' }] };

describe('a paragraph', () => {
  it('takes heading, proposal and all else from its item, and who serves from the meeting', () => {
    onBook().given().when('RecordParagraph', record()).then(recorded());
  });

  it('is recorded while its meeting sits', () => {
    const none = onBook({ sitting: sittingOf() }).given();
    none.when('RecordParagraph', record()).refused('sitting.unknown-meeting');
    onBook({ sitting: sittingOf(planned()) })
      .given()
      .when('RecordParagraph', record())
      .refused('sitting.not-open');
    onBook(sitting(closed)).given().when('RecordParagraph', record()).refused('sitting.closed');
  });

  it('stands once for an item, and again where it was taken back', () => {
    onBook().given(recorded()).when('RecordParagraph', record()).refused('minutes.item-dealt-with');
    onBook(sitting(takenBack('GNU-2022-1')))
      .given(recorded())
      .when('RecordParagraph', record())
      .then(recorded());
  });

  it('may be of what the agenda does not hold, with a heading of its own', () => {
    const points = [{ point: 1, text: 'Nämnden tackar.', responsible: null, due: null, calls: null }];
    onBook()
      .given()
      .when('RecordParagraph', record(free))
      .then(recorded({ item: null, heading: 'Övrigt', proposals: [], ballots: [], points }));
    onBook()
      .given()
      .when('RecordParagraph', record({ item: undefined }))
      .refused('minutes.heading-missing');
    onBook()
      .given()
      .when('RecordParagraph', record({ item: 'annat' }))
      .refused('sitting.unknown-item');
  });

  it('answers a planned subject of the same key, or the one that is named', () => {
    const subjects = [{ key: 'budget', title: 'Budget', presenter: null, serves: null }];
    const given = onBook({ sitting: sittingOf(planned({ subjects }), opened()) }).given();
    given.when('RecordParagraph', record()).then(recorded({ planned: 'budget' }));
    given.when('RecordParagraph', record({ planned: 'mtp' })).then(recorded({ planned: 'mtp' }));
  });

  it('is in a registered case of the committee, or in none', () => {
    const inCase = record({ case: 'GNU-2022-6' });
    onBook()
      .given()
      .when('RecordParagraph', inCase)
      .then(recorded({ case: 'GNU-2022-6' }));
    onBook({ unknownCases: ['GNU-2022-6'] })
      .given()
      .when('RecordParagraph', inCase)
      .refused('minutes.unknown-case');
    onBook()
      .given()
      .when('RecordParagraph', record({ case: 'HN-2022-6' }))
      .refused('minutes.case-of-another-committee');
  });
});

describe('who takes part in a paragraph', () => {
  it('KL 6:27: are more than half of the members, counted for each paragraph', () => {
    const three = sitting(left('dan'));
    onBook(three)
      .given()
      .when('RecordParagraph', record())
      .then(recorded({ serving: people('anna', 'bo', 'cia') }));
    onBook(sitting(left('dan'), left('cia')))
      .given()
      .when('RecordParagraph', record())
      .refused('minutes.no-quorum', 'KL 6:27');
    onBook(sitting(left('dan'), jav('cia')))
      .given()
      .when('RecordParagraph', record())
      .refused('minutes.no-quorum', 'KL 6:27');
  });

  it('KL 6:30: are not those disqualified in its item; a substitute serves in their place', () => {
    const substitute = [came('siv'), jav('dan'), serves('siv', 'dan')];
    const siv = attendant('siv', { servesFor: 'dan' });
    const disqualified = [{ person: 'dan', because: 'Anhörig' }];
    onBook(sitting(...substitute))
      .given()
      .when('RecordParagraph', record())
      .then(recorded({ serving: [...people('anna', 'bo', 'cia'), siv], disqualified }));
    const other = { ...free, disqualified: [] };
    onBook(sitting(...substitute))
      .given()
      .when('RecordParagraph', record({ ...other, points: [{ text: 'Nämnden bifaller budget.' }] }))
      .then(
        recorded({
          ...{ item: null, heading: 'Övrigt', proposals: [], ballots: [] },
          attending: [attendant('siv')],
        }),
      );
  });

  it('KL 6:28–32: without an item are not those named as disqualified, who must be there', () => {
    const disqualified = [{ person: 'dan', because: 'Anhörig' }];
    const points = [{ point: 1, text: 'Nämnden tackar.', responsible: null, due: null, calls: null }];
    onBook()
      .given()
      .when('RecordParagraph', record({ ...free, disqualified }))
      .then(
        recorded({
          ...{ item: null, heading: 'Övrigt', proposals: [], ballots: [], points, disqualified },
          serving: people('anna', 'bo', 'cia'),
        }),
      );
    onBook()
      .given()
      .when('RecordParagraph', record({ disqualified }))
      .refused('minutes.disqualification-on-item', 'KL 6:28');
    onBook(sitting(left('dan')))
      .given()
      .when('RecordParagraph', record({ ...free, disqualified }))
      .refused('minutes.disqualified-not-present', 'KL 6:28');
  });

  it('KL 6:28–32: are not those who declared an interest in its case beforehand', () => {
    const [from, to] = ['2022-01-01', null];
    const interests = [{ member: 'dan', case: 'GNU-2022-6', because: 'Delägare', from, to }];
    const given = onBook({ interests }).given();
    given.when('RecordParagraph', record()).then(recorded());
    given.when('RecordParagraph', record({ case: 'GNU-2022-6' })).then(
      recorded({
        ...{ case: 'GNU-2022-6', serving: people('anna', 'bo', 'cia') },
        disqualified: [{ person: 'dan', because: 'Delägare' }],
      }),
    );
  });

  it('has someone who serves to lead it, also when the chair is disqualified', () => {
    const given = onBook(sitting(jav('anna'))).given();
    given.when('RecordParagraph', record()).refused('minutes.chair-not-serving');
    given.when('RecordParagraph', record({ chair: 'bo' })).then(
      recorded({
        ...{ chair: 'bo', serving: people('bo', 'cia', 'dan') },
        disqualified: [{ person: 'anna', because: 'Anhörig' }],
      }),
    );
  });
});
