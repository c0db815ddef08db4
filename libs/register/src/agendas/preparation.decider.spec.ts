import { procedureFacts } from '../committees/procedure.facts';
import { type AgendaEvents } from './agenda.events';
import {
  type AgendaDraft,
  cancelled,
  meeting,
  moved,
  onAgenda,
  opened,
  planned,
} from './testing/agenda-events';

const hni = { code: 'HNI', name: 'Inlämning', daysBefore: 15 };
const hnp = { code: 'HNP', name: 'Presidieberedning', daysBefore: 9 };
const procedure = {
  ...procedureFacts.initial,
  leadTimes: [{ steps: [hni, hnp], from: '2022-01-01' }],
  noticePeriods: [{ days: 7, from: '2022-01-01' }],
};
const laidDown = onAgenda({ procedure });

const step = ({ code, name }: typeof hni, due: string, doneOn: string | null = null) => ({
  code,
  name,
  due,
  doneOn,
});
const scheduled = (data: Partial<AgendaEvents['PreparationScheduled']> = {}): AgendaDraft => ({
  type: 'PreparationScheduled',
  data: {
    // 23 October is a Sunday, 29 October a Saturday.
    steps: [step(hni, '2022-10-21'), step(hnp, '2022-10-28')],
    notice: { by: '2022-10-31', sentOn: null },
    dropped: [],
    ...data,
  },
});
const done: AgendaDraft = { type: 'PreparationStepDone', data: { code: 'HNI', on: '2022-10-20' } };
const none = { steps: [], notice: null, dropped: ['HNI', 'HNP'] };

describe('the preparation of a meeting', () => {
  it('has days counted back from the meeting onto working days', () => {
    laidDown.given(planned()).when('SchedulePreparation', { meeting }).then(scheduled());
    laidDown.given(planned(), scheduled()).when('SchedulePreparation', { meeting }).then();
    onAgenda().given(planned()).when('SchedulePreparation', { meeting }).then();
    laidDown.given().when('SchedulePreparation', { meeting }).refused('agenda.meeting-unknown');
  });

  it('moves with the meeting; what is done stays done', () => {
    laidDown
      .given(planned(), scheduled(), done, moved('2022-11-14'))
      .when('SchedulePreparation', { meeting })
      .then(
        scheduled({
          steps: [step(hni, '2022-10-28', '2022-10-20'), step(hnp, '2022-11-04')],
          notice: { by: '2022-11-07', sentOn: null },
        }),
      );
  });

  it('wants a new notice when the meeting is moved after it was called', () => {
    const called: AgendaDraft = { type: 'MeetingCalled', data: { noticeOn: '2022-10-25' } };
    laidDown.given(planned(), scheduled(), called).when('SchedulePreparation', { meeting }).then();
    laidDown
      .given(planned(), scheduled(), called, moved('2022-11-07'))
      .when('SchedulePreparation', { meeting })
      .then(scheduled());
  });

  it('ends when the meeting is cancelled, or when its day is no longer known', () => {
    for (const end of [cancelled, moved('2022-12')])
      laidDown
        .given(planned(), scheduled(), end)
        .when('SchedulePreparation', { meeting })
        .then({ type: 'PreparationScheduled', data: none });
  });

  it('stays as it was when the meeting sits', () => {
    laidDown.given(planned(), opened).when('SchedulePreparation', { meeting }).then();
  });

  it('is done step by step, each once, and not in the future', () => {
    const complete = { meeting, code: 'HNI', on: '2022-10-20' };
    laidDown.given(planned(), scheduled()).when('CompletePreparationStep', complete).then(done);
    laidDown
      .given(planned(), scheduled(), done)
      .when('CompletePreparationStep', complete)
      .refused('preparation.step-done');
    laidDown.given(planned()).when('CompletePreparationStep', complete).refused('preparation.unknown-step');
    laidDown
      .given(planned(), scheduled())
      .when('CompletePreparationStep', { ...complete, on: '2022-11-01' })
      .refused('preparation.in-the-future');
  });
});
