import {
  attested,
  closed,
  inBook,
  meeting,
  onSitting,
  open,
  type SittingDraft,
} from './testing/minutes-events';

const book = { paragraphs: [inBook(1), inBook(2)] };
const [first, second] = ['GNU-2022-1', 'GNU-2022-2'];
const appoint = { meeting, paragraphs: [second], attesters: ['cia'] };
const appointed: SittingDraft = {
  type: 'ParagraphAttestersAppointed',
  data: { paragraphs: [second], attesters: ['cia'] },
};
const atOnce = { meeting, on: '2022-11-07', paragraphs: [second], by: ['anna', 'cia'] };
const attestedAtOnce: SittingDraft = {
  type: 'ParagraphsAttested',
  data: { on: '2022-11-07', place: null, by: ['anna', 'cia'], paragraphs: [second] },
};
const given = onSitting({ book });

describe('KL 5:69: attesters of a single paragraph', () => {
  it('took part in it, and are not who led it', () => {
    given
      .given(...open)
      .when('AppointParagraphAttesters', appoint)
      .then(appointed);
    given
      .given(...open)
      .when('AppointParagraphAttesters', { ...appoint, attesters: ['eva'] })
      .refused('minutes.attester-took-no-part', 'KL 5:69');
    given
      .given(...open)
      .when('AppointParagraphAttesters', { ...appoint, attesters: ['anna'] })
      .refused('minutes.attests-already');
    given
      .given(...open, closed, attested)
      .when('AppointParagraphAttesters', appoint)
      .refused('minutes.attested');
  });

  it('attest it at once in the place of those who attest the rest', () => {
    given
      .given(...open, appointed)
      .when('AttestParagraphs', atOnce)
      .then(attestedAtOnce);
    given
      .given(...open, appointed)
      .when('AttestParagraphs', { ...atOnce, by: ['anna', 'bo'] })
      .refused('minutes.attester-missing');
    given
      .given(...open, appointed)
      .when('AttestParagraphs', { ...atOnce, paragraphs: [first] })
      .refused('minutes.attester-missing');
  });

  it('are asked for with the others where it was not attested at once, and not where it was', () => {
    const attest = { meeting, on: '2022-11-14', by: ['anna', 'bo'] };
    const minutes: SittingDraft = {
      type: 'MinutesAttested',
      data: { on: attest.on, place: null, by: attest.by, paragraphs: [first, second], takenBack: [] },
    };
    given
      .given(...open, appointed, attestedAtOnce, closed)
      .when('AttestMinutes', attest)
      .then(minutes);
    given
      .given(...open, appointed, closed)
      .when('AttestMinutes', attest)
      .refused('minutes.attester-missing');
  });
});
