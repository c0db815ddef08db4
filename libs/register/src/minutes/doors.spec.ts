import {
  onBook,
  onSitting,
  opened,
  openMeeting,
  planned,
  record,
  recorded,
  sittingOf,
} from './testing/minutes-events';

const decided = { doors: 'open', from: '2022-01-01', decidedBy: '§ 12/2021' } as const;
const sitting = sittingOf(planned(), opened({ doors: 'open' }));

describe('KL 6:25: the doors of a meeting', () => {
  it('are closed unless the committee has decided that its meetings are open', () => {
    onSitting().given(planned()).when('OpenMeeting', openMeeting()).then(opened());
    onSitting()
      .given(planned())
      .when('OpenMeeting', openMeeting({ doors: 'open' }))
      .refused('sitting.doors-closed', 'KL 6:25');
    onSitting({ doors: [decided] })
      .given(planned())
      .when('OpenMeeting', openMeeting({ doors: 'open' }))
      .then(opened({ doors: 'open' }));
    onSitting({ doors: [decided, { ...decided, doors: 'closed', from: '2022-11-01' }] })
      .given(planned())
      .when('OpenMeeting', openMeeting({ doors: 'open' }))
      .refused('sitting.doors-closed');
  });

  it('are those of each paragraph, and may be closed for one', () => {
    onBook({ sitting })
      .given()
      .when('RecordParagraph', record())
      .then(recorded({ doors: 'open' }));
    onBook({ sitting })
      .given()
      .when('RecordParagraph', record({ doors: 'closed' }))
      .then(recorded());
    onBook()
      .given()
      .when('RecordParagraph', record({ doors: 'open' }))
      .refused('minutes.doors-closed', 'KL 6:25');
  });

  it('are always closed in matters of exercise of authority or secrecy', () => {
    const secret = onBook({ sitting, secret: true });
    secret.given().when('RecordParagraph', record()).then(recorded());
    secret
      .given()
      .when('RecordParagraph', record({ doors: 'open' }))
      .refused('minutes.doors-always-closed', 'KL 6:25');
    onBook({ sitting })
      .given()
      .when('RecordParagraph', record({ exerciseOfAuthority: true, doors: 'open' }))
      .refused('minutes.doors-always-closed');
    onBook({ sitting })
      .given()
      .when('RecordParagraph', record({ exerciseOfAuthority: true }))
      .then(recorded({ exerciseOfAuthority: true }));
  });
});
