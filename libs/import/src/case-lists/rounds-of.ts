import { type InSeries } from './in-series';
import { type ListedYear } from './plan-case-list';

/** So many cases at a time, of so many years beside each other. */
const ROUND = 1000;
const YEARS = 8;

/** The places of a list in rounds: of each year in order, and of several years beside each other. */
export function* roundsOf(years: readonly ListedYear[]): Generator<readonly (readonly InSeries[])[]> {
  const waiting = years.map(({ places }) => ({ places, next: 0 }));
  let open = waiting.splice(0, YEARS);
  while (open.length > 0) {
    const share = Math.ceil(ROUND / open.length);
    yield open.map((year) => {
      const from = year.next;
      year.next += share;
      return year.places.slice(from, year.next);
    });
    open = open.filter(({ places, next }) => next < places.length);
    open.push(...waiting.splice(0, YEARS - open.length));
  }
}
