import {
  attested,
  closed,
  inBook,
  item,
  meeting,
  onSitting,
  open,
  planned,
  type SittingDraft,
  takenBack,
} from './testing/minutes-events';

const held = (dealtWith: readonly object[] = []): SittingDraft => ({
  type: 'MeetingHeld',
  data: { on: '2022-11-07', mode: 'hybrid', place: 'Göviken', dealtWith: dealtWith as never, note: null },
});
const inCase = 'GNU-2022-6';
const book = {
  paragraphs: [
    inBook(1, { item: 'budget', case: inCase, reports: ['GNU-2022-D5'] }),
    inBook(2, { chair: 'cia' }),
  ],
};
const [first, second] = ['GNU-2022-1', 'GNU-2022-2'] as const;
const on = '2022-11-14';
const atOnce = (...paragraphs: readonly string[]): SittingDraft => ({
  type: 'ParagraphsAttested',
  data: { on, place: null, by: ['anna', 'bo'], paragraphs },
});
const reserved = (text: string | null, person = 'bo'): SittingDraft => ({
  type: 'ReservationEntered',
  data: { paragraph: first, case: inCase, person, text },
});

describe('closing a meeting', () => {
  const close = { meeting, at: '12:00' };
  const matter = { key: 'budget', title: 'Rubrik', case: inCase, planned: null };

  it('tells that it was held and what it dealt with, without headings and what was taken back', () => {
    const paragraphs = [
      ...book.paragraphs,
      inBook(3, { kind: 'heading' }),
      inBook(4, { meeting: 'GNU-2022-10-01' }),
      inBook(5),
    ];
    onSitting({ book: { paragraphs }, agenda: { items: [item('budget'), item('a', { kind: 'heading' })] } })
      .given(...open, takenBack(second))
      .when('CloseMeeting', close)
      .then(held([matter, { key: 'paragraf-5', title: 'Rubrik', case: null, planned: null }]), {
        type: 'MeetingClosed',
        data: { at: '12:00', notDealtWith: [], paragraphs: [1, 2, 3, 5] },
      });
  });

  it('before its agenda is gone through lists what is left, and says why', () => {
    onSitting({ book })
      .given(...open)
      .when('CloseMeeting', close)
      .refused('sitting.items-left');
    onSitting({ book })
      .given(...open)
      .when('CloseMeeting', { ...close, reason: 'Beslutsförheten gick förlorad' })
      .then(held([matter, { key: 'paragraf-2', title: 'Rubrik', case: null, planned: null }]), {
        type: 'MeetingClosed',
        data: { at: '12:00', notDealtWith: ['jav'], paragraphs: [1, 2] },
      });
  });

  it('happens once', () => {
    onSitting({ book })
      .given(...open, closed)
      .when('CloseMeeting', close)
      .refused('sitting.closed');
    onSitting({ book })
      .given(planned(), held())
      .when('CloseMeeting', close)
      .refused('sitting.held-without-minutes');
    onSitting({ book }).given().when('CloseMeeting', close).refused('sitting.unknown-meeting');
  });
});

describe('a reservation', () => {
  const enter = { meeting, paragraph: first, person: 'bo' };

  it('KL 4:27: is entered by who took part, before the meeting ends', () => {
    onSitting({ book })
      .given(...open)
      .when('EnterReservation', enter)
      .then(reserved(null));
    onSitting({ book })
      .given(...open)
      .when('EnterReservation', { ...enter, person: 'eva' })
      .refused('minutes.reservation-by-stranger', 'KL 4:27');
    onSitting({ book })
      .given(...open, closed)
      .when('EnterReservation', enter)
      .refused('minutes.reservation-after-meeting', 'KL 4:27');
  });

  it('gets its reasons until the paragraph is attested, and is entered once', () => {
    const why = { ...enter, text: 'För dyrt' };
    onSitting({ book })
      .given(...open, reserved(null), closed)
      .when('EnterReservation', why)
      .then(reserved('För dyrt'));
    const given = onSitting({ book }).given(...open, reserved('För dyrt'));
    given.when('EnterReservation', why).refused('minutes.reserved-already');
    onSitting({ book })
      .given(...open, reserved(null), closed, attested)
      .when('EnterReservation', why)
      .refused('minutes.attested', 'JO 581-2013');
  });

  it('is against a decision of the meeting that stands', () => {
    const noted = { paragraphs: [inBook(1, { decides: false })] };
    onSitting({ book: noted })
      .given(...open)
      .when('EnterReservation', enter)
      .refused('minutes.nothing-decided');
    onSitting()
      .given(...open)
      .when('EnterReservation', enter)
      .refused('minutes.unknown-paragraph');
    onSitting({ book })
      .given(...open, takenBack(first))
      .when('EnterReservation', enter)
      .refused('minutes.taken-back');
  });
});

describe('a paragraph', () => {
  const takeBack = { meeting, paragraph: first, reason: 'Fel underlag' };

  it('is taken back before it is attested, and not after', () => {
    const back: SittingDraft = {
      type: 'ParagraphTakenBack',
      data: { paragraph: first, case: inCase, points: [1], reports: ['GNU-2022-D5'] },
    };
    onSitting({ book })
      .given(...open)
      .when('TakeBackParagraph', takeBack)
      .then(back);
    onSitting({ book })
      .given(...open, back)
      .when('TakeBackParagraph', takeBack)
      .refused('minutes.taken-back');
    onSitting({ book })
      .given(...open, atOnce(first))
      .when('TakeBackParagraph', takeBack)
      .refused('minutes.attested');
    onSitting({ book })
      .given(...open, closed, attested)
      .when('TakeBackParagraph', takeBack)
      .refused('minutes.attested');
    onSitting({ book: { paragraphs: [inBook(1, { meeting: 'GNU-2022-10-01' })] } })
      .given(...open)
      .when('TakeBackParagraph', takeBack)
      .refused('minutes.unknown-paragraph');
  });

  it('is attested at once also while the meeting sits, by who led it and the appointed', () => {
    const attest = { meeting, on, by: ['anna', 'bo'], paragraphs: [first] };
    onSitting({ book })
      .given(...open)
      .when('AttestParagraphs', attest)
      .then(atOnce(first));
    onSitting({ book })
      .given(...open, atOnce(first))
      .when('AttestParagraphs', attest)
      .refused('minutes.attested');
    onSitting({ book })
      .given(...open)
      .when('AttestParagraphs', { ...attest, paragraphs: [second] })
      .refused('minutes.attester-missing', 'KL 5:69');
  });
});

describe('attestation', () => {
  const attest = { meeting, on, by: ['anna', 'bo', 'cia'] };
  const all = (changes: object = {}): SittingDraft => ({
    type: 'MinutesAttested',
    data: { on, place: null, by: attest.by, paragraphs: [first, second], takenBack: [], ...changes },
  });

  it('KL 5:69: covers all that stands and marks what was taken back', () => {
    onSitting({ book })
      .given(...open, closed)
      .when('AttestMinutes', attest)
      .then(all());
    onSitting({ book })
      .given(...open, takenBack(first), closed)
      .when('AttestMinutes', { ...attest, place: 'Östersund' })
      .then(all({ place: 'Östersund', paragraphs: [second], takenBack: [first] }));
    onSitting()
      .given(...open, closed)
      .when('AttestMinutes', { ...attest, by: ['anna', 'bo'] })
      .then(all({ by: ['anna', 'bo'], paragraphs: [] }));
  });

  it('KL 5:69: comes after the meeting is closed, once', () => {
    onSitting({ book })
      .given(...open)
      .when('AttestMinutes', attest)
      .refused('minutes.meeting-not-closed', 'KL 5:69');
    onSitting({ book })
      .given(...open, closed, attested)
      .when('AttestMinutes', attest)
      .refused('minutes.attested-already', 'KL 5:69');
  });

  it('KL 5:69: is made by who led the paragraphs and all who were appointed, and nobody else', () => {
    const given = onSitting({ book }).given(...open, closed);
    given
      .when('AttestMinutes', { ...attest, by: ['anna', 'cia'] })
      .refused('minutes.attester-missing', 'KL 5:69');
    given
      .when('AttestMinutes', { ...attest, by: [...attest.by, 'dan'] })
      .refused('minutes.attester-not-appointed', 'KL 5:69');
  });

  it('is made after the meeting, also in the next year, and not in the future', () => {
    const given = (today: string) => onSitting({ book }, today).given(...open, closed);
    given('2022-11-15')
      .when('AttestMinutes', { ...attest, on: '2022-11-06' })
      .refused('minutes.attested-before-meeting');
    given('2022-11-13').when('AttestMinutes', attest).refused('sitting.in-the-future');
    given('2023-01-03')
      .when('AttestMinutes', { ...attest, on: '2023-01-03' })
      .then(all({ on: '2023-01-03' }));
  });
});
