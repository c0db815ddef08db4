import { type FactReader, policy, type Reaction } from '@diarium/event-store';
import { planFacts } from '../plans/plan.facts';
import { type PlanEvents } from '../plans/plan.events';
import { committeeOf, planStream, yearOf } from '../shared/streams';
import { carriedOverFacts } from './carried-over.facts';
import { TakeOver } from './goal.commands';
import { type GoalEvents } from './goal.events';

/** A term of office: matters are carried over within it. */
const YEARS_BACK = 4;

type Events = Pick<PlanEvents, 'PlanDrafted'> & Pick<GoalEvents, 'CarriedOver'>;

/** What a year carries over stands in the later year's plan, whichever of the two is written first. */
export const takeOverCarriedMatters = policy<Events>({
  name: 'when-a-plan-is-drafted-it-takes-over-matters',
  react: {
    PlanDrafted: async ({ stream }, read) => {
      const [committee, year] = [committeeOf(stream), yearOf(stream)];
      const earlier = Array.from({ length: YEARS_BACK }, (_, index) => year - 1 - index);
      const found = await Promise.all(
        earlier.map((fromYear) => carriedTo(year, { committee, fromYear }, read)),
      );
      return found.flat();
    },
    CarriedOver: async ({ stream, data: { matter, toYear } }, read) => {
      const committee = committeeOf(stream);
      const { drafted } = await read.fold(planFacts, planStream(committee, toYear));
      return drafted ? [takeOver(committee, toYear, { matter, fromYear: yearOf(stream) })] : [];
    },
  },
});

async function carriedTo(
  year: number,
  from: { committee: string; fromYear: number },
  read: FactReader,
): Promise<Reaction[]> {
  const matters = await read.fold(carriedOverFacts, planStream(from.committee, from.fromYear));
  return [...matters]
    .filter(([, { toYear }]) => toYear === year)
    .map(([matter]) => takeOver(from.committee, year, { matter, fromYear: from.fromYear }));
}

function takeOver(committee: string, year: number, taken: { matter: string; fromYear: number }): Reaction {
  const command = Object.assign(new TakeOver(), { committee, year, ...taken });
  return { key: `${taken.fromYear}|${taken.matter}`, command };
}
