import { type EventOf, type Outcome } from '@diarium/event-store';
import { type CaseEvents, caseKey, caseNumber, type SimilarCase } from '@diarium/register';
import { type Answer, type Call } from '../command/call';
import { titleOf } from '../views/cases';
import { outcomePage } from '../views/outcome';
import { similarCases } from '../views/similar-cases';

type Registered = Pick<EventOf<Pick<CaseEvents, 'CaseRegistered'>>, 'data' | 'revision'>;

/** Tells the number that a case got, and what may be the same case. */
export function registeredAnswer(
  call: Call,
  { committee, year }: { readonly committee: string; readonly year: number },
  outcome: Outcome,
  similar: readonly SimilarCase[],
): Answer {
  const { data, revision } = outcome.events[0] as Registered;
  const { prefix, numberFormat: format } = data;
  const number = caseNumber({ prefix, format }, year, revision + 1);
  const key = caseKey({ committee, year, serial: revision + 1 });
  const others = similar.filter((it) => it.key !== key);
  return {
    data: { case: key, number, ...outcome, similar: others },
    page: [
      ...outcomePage(`${number}  ${titleOf(data, call.texts)}`, outcome, call.texts),
      ...similarCases(others, call.texts),
    ],
  };
}
