import { type PublicChange, type PublicThings } from '@diarium/register';
import { type Texts } from '../texts';

interface Told {
  readonly number: string;
  readonly date: string | null;
  readonly name: string | null;
  readonly documents: number | null;
}

type Tellers = {
  readonly [Kind in keyof PublicThings]: (shown: PublicThings[Kind], texts: Texts) => Partial<Told>;
};

/** What a line tells of a thing of each kind. */
const told: Tellers = {
  case: (shown, texts) => ({
    ...{ number: shown.number, date: shown.date, documents: shown.documents.length },
    name: shown.titleLeftOut === null ? shown.title : leftOut(shown.titleLeftOut, texts),
  }),
  paragraph: ({ number, year, on, heading, headingLeftOut }, texts) => ({
    ...{ number: `§ ${number}/${year}`, date: on },
    name: headingLeftOut === null ? heading : leftOut(headingLeftOut, texts),
  }),
  meeting: ({ when, heldPlace, plannedPlace }) => ({ date: when, name: heldPlace ?? plannedPlace }),
  posting: ({ attestedOn, kept }) => ({ date: attestedOn, name: kept }),
  committee: ({ names }) => ({ name: names.at(-1)?.name ?? null }),
  member: ({ name }) => ({ name }),
  proposal: ({ received }) => ({ date: received }),
  'proposals-report': ({ on }) => ({ date: on }),
};

/** A line about something in the feed: its number or key, its day, and what it is called. */
export function publicThing({ kind, key, shown }: PublicChange, texts: Texts): Told {
  const nothing = { number: key, date: null, name: null, documents: null };
  if (shown === null) return { ...nothing, name: `(${texts.feed.gone})` };
  return { ...nothing, ...(told[kind] as (it: object, by: Texts) => Partial<Told>)(shown, texts) };
}

const leftOut = (why: keyof Texts['words']['titleLeftOut'] | 'disposed', { words, feed }: Texts): string =>
  `(${why === 'disposed' ? feed.reason.disposed : words.titleLeftOut[why]})`;
