import { type Fold } from '@diarium/event-store';
import { decisionKey } from '../shared/decision-key';
import { committeeOf, yearOf } from '../shared/streams';
import { type MinutesEvents } from './paragraph.events';

/** A paragraph, as far as rules of others need it. */
export interface ParagraphFacts extends Pick<
  MinutesEvents['ParagraphRecorded'],
  'meeting' | 'item' | 'planned' | 'kind' | 'heading' | 'case' | 'chair' | 'reports'
> {
  /** `GNU-2022-34` */
  readonly paragraph: string;
  readonly number: number;
  /** It holds a decision, be it to put the matter off. */
  readonly decides: boolean;
  /** The numbers of its points. */
  readonly points: readonly number[];
  /** Keys of those who took part. */
  readonly serving: readonly string[];
}

/** The minutes book of a year: its paragraphs in order, also those that were taken back. */
export interface MinutesBook {
  readonly paragraphs: readonly ParagraphFacts[];
}

export const minutesBook: Fold<MinutesBook, MinutesEvents> = {
  initial: { paragraphs: [] },
  evolve: {
    ParagraphRecorded: ({ paragraphs }, { stream, revision, data }) => {
      const { meeting, item, planned, kind, heading, case: inCase, chair, reports } = data;
      const number = revision + 1;
      const recorded: ParagraphFacts = {
        paragraph: paragraphKey(stream, revision),
        number,
        ...{ meeting, item, planned, kind, heading, case: inCase, chair, reports },
        decides: data.outcome !== 'noted',
        points: data.points.map(({ point }) => point),
        serving: data.serving.map(({ person }) => person),
      };
      return { paragraphs: [...paragraphs, recorded] };
    },
  },
};

/** The key of the paragraph that an event of a minutes book is: `GNU-2022-34`. */
export const paragraphKey = (stream: string, revision: number): string =>
  decisionKey({
    committee: committeeOf(stream),
    year: yearOf(stream),
    kind: 'paragraph',
    number: revision + 1,
  });

export const ofMeeting = ({ paragraphs }: MinutesBook, meeting: string): readonly ParagraphFacts[] =>
  paragraphs.filter((it) => it.meeting === meeting);
