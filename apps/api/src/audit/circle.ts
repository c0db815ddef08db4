import { abilityFor, reachOf, readsReadings, seesEverything } from '@diarium/access';
import { committeeOfStream } from '@diarium/register';
import { type Request } from 'express';
import { httpProblem } from '../problems/http-rules';
import '../http/request';

/**
 * The streams from whose events nothing is kept from whoever asks: those of committees in whose circle they are, and
 * what belongs to no committee for those alone who see everything.
 */
export function circleOf({ principal }: Request): (stream: string) => boolean {
  const reach = reachOf(principal);
  if (seesEverything(reach)) return () => true;
  const { circle } = reach;
  return (stream) => circle.includes(committeeOfStream(stream) ?? '');
}

/** @throws ProblemError `audit.denied` for whoever is no auditor */
export function refuseUnlessAuditor({ principal }: Request): void {
  if (!readsReadings(abilityFor(principal))) throw httpProblem('audit.denied');
}
