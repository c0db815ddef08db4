import {
  attested,
  closed,
  inBook,
  meeting,
  onSitting,
  open,
  type SittingDraft,
} from './testing/minutes-events';

const book = { paragraphs: [inBook(1)] };
const replace = { meeting, insteadOf: 'bo', person: 'cia', reason: 'Sjukdom' };
const replaced = (insteadOf: string, person: string): SittingDraft => ({
  type: 'AttesterReplaced',
  data: { insteadOf, person },
});
const attest = { meeting, on: '2022-11-14', by: ['anna', 'cia'] };
const attestedBy = (...by: readonly string[]): SittingDraft => ({
  type: 'MinutesAttested',
  data: { on: attest.on, place: null, by, paragraphs: ['GNU-2022-1'], takenBack: [] },
});

describe('one who cannot attest', () => {
  it('KL 5:69: is stood in for by another who took part', () => {
    const given = onSitting({ book }).given(...open, closed);
    given.when('ReplaceAttester', replace).then(replaced('bo', 'cia'));
    given.when('ReplaceAttester', { ...replace, insteadOf: 'anna' }).then(replaced('anna', 'cia'));
    given
      .when('ReplaceAttester', { ...replace, person: 'eva' })
      .refused('minutes.attester-took-no-part', 'KL 5:69');
    given
      .when('ReplaceAttester', { ...replace, person: 'anna' })
      .refused('minutes.attests-already', 'KL 5:69');
    given.when('ReplaceAttester', { ...replace, insteadOf: 'dan' }).refused('minutes.attester-not-appointed');
  });

  it('is not asked for any longer, and who stands in is', () => {
    const given = onSitting({ book }).given(...open, closed, replaced('bo', 'cia'));
    given.when('AttestMinutes', attest).then(attestedBy('anna', 'cia'));
    given.when('AttestMinutes', { ...attest, by: ['anna', 'bo'] }).refused('minutes.attester-missing');
    onSitting({ book })
      .given(...open, closed, replaced('bo', 'cia'), replaced('cia', 'dan'))
      .when('AttestMinutes', { ...attest, by: ['anna', 'dan'] })
      .then(attestedBy('anna', 'dan'));
  });

  it('attests after all where the one who stood in cannot', () => {
    onSitting({ book })
      .given(...open, closed, replaced('bo', 'cia'), replaced('cia', 'bo'))
      .when('AttestMinutes', { ...attest, by: ['anna', 'bo'] })
      .then(attestedBy('anna', 'bo'));
  });

  it('is not stood in for once the minutes are attested', () => {
    onSitting({ book })
      .given(...open, closed, attested)
      .when('ReplaceAttester', replace)
      .refused('minutes.attested-already');
  });
});
