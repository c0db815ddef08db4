import { down, fullyUp, onPosting, posting, started, up } from './testing/posting-events';

const start = { posting, kept: 'Regionens hus, Östersund' };
const post = (board: string, on: string) => ({ posting, board, on });
const takeDown = (board: string, on: string, reason?: string) => ({
  ...post(board, on),
  ...(reason ? { reason } : {}),
});

describe('a posting', () => {
  it('KL 9:32: is settled with every board on which it must be up', () => {
    onPosting().given().when('StartPosting', start).then(started);
    onPosting({ boards: [] }).given().when('StartPosting', start).refused('posting.no-boards', 'KL 9:32');
  });

  it('is settled once, of something that the register holds', () => {
    onPosting().given(started).when('StartPosting', start).refused('posting.exists');
    onPosting(null).given().when('StartPosting', start).refused('posting.nothing-to-post');
  });

  it('KL 8:12: is of nothing that is not attested', () => {
    onPosting({ attestedOn: undefined })
      .given()
      .when('StartPosting', start)
      .refused('posting.not-attested', 'KL 8:12');
  });

  it('KL 8:10–11: is not of a delegated decision that is reported to the committee', () => {
    onPosting({ isReported: true })
      .given()
      .when('StartPosting', start)
      .refused('posting.not-for-the-board', 'KL 8:10–11');
  });

  it('is of a paragraph for itself only where that was attested at once', () => {
    onPosting({ attestedOn: undefined, withMinutes: 'GNU-2022-11-07' })
      .given()
      .when('StartPosting', start)
      .refused('posting.with-its-minutes', 'KL 8:12');
    onPosting({ takenBack: true }).given().when('StartPosting', start).refused('posting.taken-back');
  });
});

describe('posting on a board', () => {
  it('KL 13:5: says the window for appeal when the last of the boards carries the notice', () => {
    onPosting()
      .given(started)
      .when('PostOnBoard', { ...post('region', '2022-11-14'), evidence: 'Anslag 2022-411' })
      .then({
        type: 'BoardPosted',
        data: {
          board: 'region',
          on: '2022-11-14',
          evidence: 'Anslag 2022-411',
          window: null,
          decisions: ['GNU-2022-34'],
        },
      });
    onPosting()
      .given(started, up('region', '2022-11-14'))
      .when('PostOnBoard', post('åre', '2022-11-16'))
      .then(up('åre', '2022-11-16', { start: '2022-11-16', last: '2022-12-07' }));
  });

  it('KL 8:12: is refused before the attestation, and in the future', () => {
    onPosting()
      .given(started)
      .when('PostOnBoard', post('region', '2022-11-13'))
      .refused('posting.before-attestation', 'KL 8:12');
    onPosting({}, '2022-11-15')
      .given(started)
      .when('PostOnBoard', post('region', '2022-11-16'))
      .refused('posting.in-the-future');
  });

  it('KL 9:32: is refused on a board of nobody’s who is party, and where it is up', () => {
    const given = onPosting().given(started, up('region', '2022-11-14'));
    given.when('PostOnBoard', post('krokom', '2022-11-14')).refused('posting.no-such-board', 'KL 9:32');
    given.when('PostOnBoard', post('region', '2022-11-15')).refused('posting.up-already');
  });

  it('is refused before it is settled what is posted', () => {
    onPosting().given().when('PostOnBoard', post('region', '2022-11-14')).refused('posting.unknown');
    onPosting().given().when('TakeDownFromBoard', post('region', '2022-11-14')).refused('posting.unknown');
  });
});

describe('taking a notice down', () => {
  it('KL 8:12: is in order after the last day for appeal', () => {
    onPosting()
      .given(...fullyUp)
      .when('TakeDownFromBoard', takeDown('åre', '2022-12-08'))
      .then(down('åre', '2022-12-08'));
  });

  it('KL 8:12: needs a reason on the last day or before, and is recorded as early', () => {
    const given = onPosting().given(...fullyUp);
    given
      .when('TakeDownFromBoard', takeDown('åre', '2022-12-07'))
      .refused('posting.early-without-reason', 'KL 8:12');
    given
      .when('TakeDownFromBoard', takeDown('åre', '2022-12-07', 'Ett annat anslag lades ovanpå'))
      .then(down('åre', '2022-12-07', true));
    onPosting()
      .given(started, up('region', '2022-11-14'))
      .when('TakeDownFromBoard', takeDown('region', '2022-12-20', 'Den andra tavlan glömdes'))
      .then(down('region', '2022-12-20', true));
  });

  it('KL 8:12: early starts the window anew when it is up again', () => {
    const early = [...fullyUp, down('åre', '2022-11-20', true)];
    onPosting()
      .given(...early)
      .when('PostOnBoard', post('åre', '2022-11-21'))
      .then(up('åre', '2022-11-21', { start: '2022-11-21', last: '2022-12-12' }));
    onPosting()
      .given(...early)
      .when('PostOnBoard', post('åre', '2022-11-19'))
      .refused('posting.before-taken-down');
  });

  it('KL 8:12: after its time is for good', () => {
    onPosting()
      .given(...fullyUp, down('åre', '2022-12-08'))
      .when('PostOnBoard', post('åre', '2022-12-09'))
      .refused('posting.served-its-time', 'KL 8:12');
  });

  it('is refused where it is not up, before it went up, and in the future', () => {
    onPosting()
      .given(started)
      .when('TakeDownFromBoard', takeDown('åre', '2022-12-08'))
      .refused('posting.not-up');
    onPosting()
      .given(...fullyUp, down('åre', '2022-12-08'))
      .when('TakeDownFromBoard', takeDown('åre', '2022-12-09'))
      .refused('posting.not-up');
    onPosting()
      .given(...fullyUp)
      .when('TakeDownFromBoard', takeDown('åre', '2022-11-15'))
      .refused('posting.down-before-up');
    onPosting({}, '2022-12-08')
      .given(...fullyUp)
      .when('TakeDownFromBoard', takeDown('åre', '2022-12-09'))
      .refused('posting.in-the-future');
  });
});
