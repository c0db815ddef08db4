import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { type DecisionFacts, type Made } from '../decision-decide';
import { decisionDecider } from '../decision.decider';
import { type DecisionEvents } from '../decision.events';

type DraftOf<Name extends keyof DecisionEvents> = Draft<Pick<DecisionEvents, Name>>;

export const decision = 'GNU-2022-34';
export const inCase = 'GNU-2022-6';
/** What every event about point 1 says. */
export const point1 = { case: inCase, subject: inCase, point: 1 };

export const made: Made = {
  on: '2022-11-07',
  meeting: 'GNU-2022-11-07',
  case: inCase,
  heading: 'Perukbidrag',
  background: null,
  points: [
    { point: 1, text: 'Utredningen redovisas.', due: { on: '2023-04-03', what: 'Utredningen redovisas' } },
    { point: 2, text: 'Informationen noteras.', due: null },
  ],
  appeal: 'KL 13',
  recipients: ['Inköpschefen', 'Patientnämnden'],
  onReportOf: null,
  attestedOn: '2022-11-14',
  takenBack: false,
};

export const window = { start: '2022-11-16', last: '2022-12-07' };

/** @param changes of the decision as it was made; null where there is none */
export const onDecision = (
  changes: Partial<Made> | null = {},
  facts: Partial<DecisionFacts> = {},
  today = '2024-01-01',
) =>
  scenario(decisionDecider, {
    facts: {
      made: changes === null ? undefined : { ...made, ...changes },
      other: undefined,
      window,
      caseIsRegistered: true,
      ...facts,
    },
    today,
    stream: `decision-${decision}`,
  });

export const sent = (
  recipients: readonly string[],
  left: readonly string[],
  data: { readonly on?: string; readonly electronically?: boolean } = {},
): DraftOf<'DecisionSent'> => ({
  type: 'DecisionSent',
  data: { case: inCase, on: '2022-11-15', recipients, electronically: true, left, ...data },
});

export const reported: DraftOf<'ReportReceived'> = {
  type: 'ReportReceived',
  data: { ...point1, on: '2023-04-03', result: 'Bidraget följer inte priserna' },
};

export const carriedOut: DraftOf<'DecisionCarriedOut'> = {
  type: 'DecisionCarriedOut',
  data: { ...point1, on: '2023-03-20', note: null, reported: false },
};

export const lodged: DraftOf<'AppealLodged'> = {
  type: 'AppealLodged',
  data: {
    case: inCase,
    appeal: 'svensson',
    on: '2022-12-01',
    by: 'Sven Svensson',
    to: 'Förvaltningsrätten i Härnösand',
    route: 'KL 13',
    lastDay: '2022-12-07',
    late: false,
  },
};

export const appealDecided = (
  outcome: DecisionEvents['AppealDecided']['outcome'],
): DraftOf<'AppealDecided'> => ({
  type: 'AppealDecided',
  data: {
    case: inCase,
    subject: inCase,
    points: outcome === 'annulled' ? [1, 2] : [],
    appeal: 'svensson',
    on: '2023-02-01',
    outcome,
    by: 'Förvaltningsrätten i Härnösand',
  },
});

export const superseded: DraftOf<'DecisionSuperseded'> = {
  type: 'DecisionSuperseded',
  data: { case: inCase, subject: inCase, points: [1, 2], by: 'GNU-2023-14', on: '2023-04-24' },
};
