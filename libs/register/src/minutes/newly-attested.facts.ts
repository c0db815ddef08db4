import { type FactReader } from '@diarium/event-store';
import { decisionReference } from '../shared/decision-key';
import { keyOf, meetingStream, minutesStream } from '../shared/streams';
import { type MinutesEvents } from './paragraph.events';
import { type SittingEvents } from './sitting.events';
import { sittingFacts } from './sitting.facts';

/** By which paragraphs get attested: until then they may be taken back. */
export type AttestingEvents = Pick<SittingEvents, 'ParagraphsAttested' | 'MinutesAttested'>;

export interface AttestedParagraph {
  /** `GNU-2022-34` */
  readonly paragraph: string;
  readonly recorded: MinutesEvents['ParagraphRecorded'];
}

interface Attesting {
  readonly type: string;
  readonly stream: string;
  readonly data: { readonly paragraphs: readonly string[] };
}

/** The paragraphs that an event attests, without those that were attested at once before. */
export async function newlyAttested(
  { type, stream, data }: Attesting,
  read: FactReader,
): Promise<readonly AttestedParagraph[]> {
  const before =
    type === 'MinutesAttested'
      ? (await read.fold(sittingFacts, meetingStream(keyOf(stream)))).attestedAtOnce
      : new Set<string>();
  const found: AttestedParagraph[] = [];
  for (const paragraph of data.paragraphs.filter((it) => !before.has(it))) {
    const { committee, year, number } = decisionReference(paragraph);
    const event = await read.event(minutesStream(committee, year), number - 1);
    if (event) found.push({ paragraph, recorded: event.data as AttestedParagraph['recorded'] });
  }
  return found;
}
