import { type Fold } from '@diarium/event-store';
import { type SittingEvents } from '../minutes/sitting.events';

/** What of a meeting's minutes is attested, and what is taken back. */
export interface AttestationFacts {
  /** The day of the meeting; undefined where nobody opened it in the register. */
  readonly heldOn: string | undefined;
  /** When single paragraphs were attested at once, by their keys. */
  readonly atOnce: ReadonlyMap<string, string>;
  /** The attested minutes with all their paragraphs. */
  readonly minutes: { readonly on: string; readonly paragraphs: readonly string[] } | undefined;
  readonly takenBack: ReadonlySet<string>;
}

type Known = Pick<
  SittingEvents,
  'MeetingOpened' | 'ParagraphsAttested' | 'MinutesAttested' | 'ParagraphTakenBack'
>;

export const attestationFacts: Fold<AttestationFacts, Known> = {
  initial: { heldOn: undefined, atOnce: new Map(), minutes: undefined, takenBack: new Set() },
  evolve: {
    MeetingOpened: (facts, { data }) => ({ ...facts, heldOn: data.on }),
    ParagraphsAttested: (facts, { data: { on, paragraphs } }) => ({
      ...facts,
      atOnce: new Map([...facts.atOnce, ...paragraphs.map((paragraph) => [paragraph, on] as const)]),
    }),
    MinutesAttested: (facts, { data: { on, paragraphs } }) => ({ ...facts, minutes: { on, paragraphs } }),
    ParagraphTakenBack: (facts, { data }) => ({
      ...facts,
      takenBack: new Set(facts.takenBack).add(data.paragraph),
    }),
  },
};

/** The day on which a paragraph was attested: at once, or with the minutes of its meeting. */
export function attestedOn({ atOnce, minutes }: AttestationFacts, paragraph: string): string | undefined {
  return atOnce.get(paragraph) ?? (minutes?.paragraphs.includes(paragraph) ? minutes.on : undefined);
}
