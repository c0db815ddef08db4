import { type Reply } from './matrix-server';
import { type Place } from './places';

const TEXT: Partial<Record<Place, RegExp>> = {
  open: /Rullstolar/,
  secret: /Zebra/,
  other: /Hörapparater/,
};

/** That the secret case is there: by its number, by a key of what stands in it, or as what was read. */
const OUTER = /GNU\/2\/2022|GNU-2022-2\/document|case-GNU-2022-2"|"read":\[[^\]]*"GNU-2022-2"/;
const OF_GNU = /GNU/;

interface About {
  readonly place: Place;
  /** Whether the question is about this one thing, so that there is another about one that is missing. */
  readonly isOwn: boolean;
  /** What is answered about something missing. */
  readonly missing: Reply;
}

/** How much an answer tells of what it is about: `whole`, `part`, `–`, or the status of a refusal. */
export function toldOf(reply: Reply, about: About): string {
  const { status, body } = reply;
  if (status !== 200 && status !== 404) return String(status);
  if (TEXT[about.place]?.test(body)) return 'whole';
  return isPartlyTold(reply, about) ? 'part' : '–';
}

function isPartlyTold({ status, body }: Reply, { place, isOwn, missing }: About): boolean {
  if (place === 'secret' && !isOwn) return OUTER.test(body);
  if (status !== missing.status || bare(body) !== bare(missing.body)) return true;
  // A question that names no committee is answered alike wherever it is asked about.
  return place === 'open' && status === 200 && OF_GNU.test(body);
}

/** All that an answer says but the number of the request. */
export const bare = (body: string): string => body.replace(/urn:uuid:[\w-]+/, '');
