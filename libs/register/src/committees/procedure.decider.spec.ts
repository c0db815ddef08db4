import { evolveWith } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { consequenceTextsOn, leadTimesOn, noticeDaysOn, procedureFacts } from './procedure.facts';
import { established, onGnu } from './testing/committee-events';

const committee = 'GNU';
const from = '2022-01-01';
const hni = { code: 'HNI', name: 'Inlämning', daysBefore: 15 };
const hnp = { code: 'HNP', name: 'Presidieberedning', daysBefore: 10 };

describe('a committee’s own rules of its meetings', () => {
  it('say how many days before a meeting its notice is sent', () => {
    const set = { type: 'NoticePeriodSet', data: { days: 7, from } } as const;
    onGnu.given(established()).when('SetNoticePeriod', { committee, days: 7, from }).then(set);
    onGnu
      .given(established(), set)
      .when('SetNoticePeriod', { committee, days: 7, from })
      .refused('committee.nothing-changes');
    onGnu.given().when('SetNoticePeriod', { committee, days: 7, from }).refused('committee.unknown');
  });

  it('hold from the day on which they are set where no other is given', () => {
    onGnu
      .given(established())
      .when('SetNoticePeriod', { committee, days: 7 })
      .then({ type: 'NoticePeriodSet', data: { days: 7, from: '2022-03-01' } });
  });

  it('say by which steps a meeting is prepared, each so many days before it', () => {
    const set = { type: 'PreparationLeadTimesSet', data: { steps: [hni, hnp], from } } as const;
    onGnu
      .given(established())
      .when('SetPreparationLeadTimes', { committee, steps: [hni, hnp], from })
      .then(set);
    onGnu
      .given(established(), set)
      .when('SetPreparationLeadTimes', { committee, steps: [hni, hnp], from })
      .refused('committee.nothing-changes');
  });

  it('name each step once, in the order in which the steps come', () => {
    onGnu
      .given(established())
      .when('SetPreparationLeadTimes', { committee, steps: [hni, hni] })
      .refused('committee.steps-not-unique');
    onGnu
      .given(established())
      .when('SetPreparationLeadTimes', { committee, steps: [hnp, hni] })
      .refused('committee.lead-times-out-of-order');
  });

  it('say below which share attendance is flagged', () => {
    const set = { type: 'AttendanceLimitSet', data: { percent: 60, from } } as const;
    onGnu.given(established()).when('SetAttendanceLimit', { committee, percent: 60, from }).then(set);
    onGnu
      .given(established(), set)
      .when('SetAttendanceLimit', { committee, percent: 60, from })
      .refused('committee.nothing-changes');
  });

  it('KL 6:25: say from which day on its meetings are open to the public', () => {
    const decided = { doors: 'open', from: '2022-01-01', decidedBy: '§ 12/2021' } as const;
    const decide = { committee, ...decided };
    const event = { type: 'DoorsDecided', data: decided } as const;
    onGnu.given(established()).when('DecideDoors', decide).then(event);
    onGnu.given(established(), event).when('DecideDoors', decide).refused('committee.nothing-changes');
    onGnu
      .given(established())
      .when('DecideDoors', { ...decide, doors: 'closed' })
      .refused('committee.nothing-changes');
  });

  it('are known to others as they hold', () => {
    const stream = 'committee-GNU';
    const texts = [{ key: 'barnratt', title: 'Barnrätt' }];
    const facts = evolveWith(procedureFacts, procedureFacts.initial, [
      recordedEvent({ stream, type: 'NoticePeriodSet', data: { days: 14, from: '2026-01-01' } }),
      recordedEvent({ stream, type: 'NoticePeriodSet', data: { days: 7, from } }),
      recordedEvent({ stream, type: 'PreparationLeadTimesSet', data: { steps: [hni], from } }),
      recordedEvent({ stream, type: 'ConsequenceTextsRequired', data: { texts: [], from: '2026-01-01' } }),
      recordedEvent({ stream, type: 'ConsequenceTextsRequired', data: { texts, from: '2025' } }),
    ]);
    expect(['2021-12-31', '2022-01-01', '2026-01-01'].map((day) => noticeDaysOn(facts, day))).toEqual([
      null,
      7,
      14,
    ]);
    expect([leadTimesOn(facts, '2021-12-31'), leadTimesOn(facts, from)]).toEqual([[], [hni]]);
    const required = ['2024-12-31', '2025-01-01', '2026-01-01'].map((day) => consequenceTextsOn(facts, day));
    expect(required).toEqual([[], texts, []]);
  });
});
