import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { paragraph, takenBack } from '../shared/testing/decision-events';
import { caseObligations, type CaseObligationsRow } from './case-obligations.read-model';

const undispatched = (inCase: string, ...events: RecordedEvent[]): readonly string[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(caseObligations, rows, events);
  return (rows.get(inCase) as CaseObligationsRow | undefined)?.undispatched ?? [];
};

const recorded = (data: Parameters<typeof paragraph>[0] = {}) =>
  recordedEvent({ stream: 'minutes-GNU-2022', revision: 33, ...paragraph(data) });
const after = (type: string, data: object) =>
  recordedEvent({ stream: 'decision-GNU-2022-34', type, data: { case: 'GNU-2022-6', ...data } });

describe('what is left to do in a case before it is closed', () => {
  it('is to send each paragraph that someone is to have, until everyone has it', () => {
    expect(undispatched('GNU-2022-6', recorded())).toEqual(['GNU-2022-34']);
    const some = after('DecisionSent', { left: ['Patientnämnden'] });
    expect(undispatched('GNU-2022-6', recorded(), some)).toEqual(['GNU-2022-34']);
    expect(undispatched('GNU-2022-6', recorded(), some, after('DecisionSent', { left: [] }))).toEqual([]);
  });

  it('is nothing for a paragraph that nobody is to have, or that is taken back', () => {
    expect(undispatched('GNU-2022-6', recorded({ recipients: [] }))).toEqual([]);
    const back = recordedEvent({ stream: 'meeting-GNU-2022-11-07', ...takenBack('GNU-2022-34') });
    expect(undispatched('GNU-2022-6', recorded(), back)).toEqual([]);
  });

  it('goes with the paragraph to the case that it is corrected to', () => {
    const moved = after('ParagraphCorrected', {
      field: 'case',
      from: 'GNU-2022-6',
      to: 'GNU-2022-7',
      left: ['Patientnämnden'],
    });
    expect(undispatched('GNU-2022-6', recorded(), moved)).toEqual([]);
    expect(undispatched('GNU-2022-7', recorded(), moved)).toEqual(['GNU-2022-34']);
  });

  it('begins anew when a correction names someone who has not got it', () => {
    const corrected = after('ParagraphCorrected', {
      field: 'recipients',
      to: 'Åre kommun',
      left: ['Åre kommun'],
    });
    const sent = after('DecisionSent', { left: [] });
    expect(undispatched('GNU-2022-6', recorded(), sent, corrected)).toEqual(['GNU-2022-34']);
  });
});
