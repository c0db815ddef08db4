import { type Work } from './application/job';
import { type Fault, ofTheApplication, ofTheNetwork } from './grounds/faults';
import { type Random } from './random';

/** What is to happen in one round. */
export interface RoundPlan {
  readonly faults: readonly Fault[];
  readonly isProxied: boolean;
  /** What each application does; a second one uses the same database. */
  readonly works: readonly Work[];
  /** Whether the first fault may come while the applications still start. */
  readonly isEarly: boolean;
}

const WORKS: readonly Work[] = ['commands', 'import', 'projection'];

/** Plans for as many rounds: every fault and every kind of work comes up as often as the others. */
export function* plansOf(random: Random, faults: readonly Fault[]): Generator<RoundPlan, never> {
  for (let works: Work[] = []; ;)
    for (const fault of random.shuffled(faults)) {
      if (works.length === 0) works = random.shuffled(WORKS);
      const [first = 'commands', ...others] = works;
      works = others;
      yield planOf(random, fault, first, faults);
    }
}

function planOf(random: Random, fault: Fault, work: Work, all: readonly Fault[]): RoundPlan {
  const isProxied = ofTheNetwork.includes(fault) || random.chance(0.2);
  const works = random.chance(0.35) ? [work, random.oneOf(WORKS)] : [work];
  const possible = all.filter((other) => isProxied || !ofTheNetwork.includes(other));
  const ends = ofTheApplication.includes(fault) && works.length === 1;
  const more = ends ? 0 : random.between(0, 2);
  const faults = [fault, ...Array.from({ length: more }, () => random.oneOf(possible))];
  return { faults, isProxied, works, isEarly: random.chance(0.2) };
}
