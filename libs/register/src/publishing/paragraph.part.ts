import { type EventOf, type RecordedEvent } from '@diarium/event-store';
import { paragraphKey } from '../minutes/minutes-book.facts';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { holdsPersonalNumber } from '../shared/personal-number';
import { committeeOf, yearOf } from '../shared/streams';
import { publicPart } from './public-part';
import { type PublicParagraph } from './public-things';

type Known = Omit<PublicParagraph, 'attestedOn' | 'headingLeftOut' | 'heading'> & {
  readonly heading: string;
  readonly attestedOn: string | null;
  readonly takenBack: boolean;
};

type Events = MinutesEvents &
  Pick<SittingEvents, 'ParagraphTakenBack' | 'ParagraphsAttested' | 'MinutesAttested'>;

/** Attested minutes, as far as it is lawful (KL 8:10). */
export const paragraphPart = publicPart<Known>({
  kind: 'paragraph',
  keys: (event) => keysOf(event as EventOf<Events>),
  committee: (key) => committeeOf(`minutes-${key}`),
  project: {
    ParagraphRecorded: (_, event) => recorded(event as EventOf<MinutesEvents>),
    ParagraphTakenBack: (known) => known && { ...known, takenBack: true },
    ParagraphsAttested: attested,
    MinutesAttested: attested,
  },
  shown,
  onCase: {
    key: (known) => known.case,
    outer: (known) => {
      const open = shown(known);
      return open && { ...open, heading: null, headingLeftOut: 'secrecy', outcome: null };
    },
  },
  reasons: { ParagraphTakenBack: 'withdrawn' },
});

function keysOf(event: EventOf<Events>): readonly string[] {
  switch (event.type) {
    case 'ParagraphRecorded':
      return [paragraphKey(event.stream, event.revision)];
    case 'ParagraphTakenBack':
      return [event.data.paragraph];
    case 'ParagraphsAttested':
    case 'MinutesAttested':
      return event.data.paragraphs;
  }
}

function recorded({ stream, revision, data }: EventOf<MinutesEvents>): Known {
  const { meeting, on, kind, case: inCase, appeal, heading, outcome } = data;
  return {
    ...{
      number: revision + 1,
      year: yearOf(stream),
      meeting,
      on,
      kind,
      case: inCase,
      appeal,
      heading,
      outcome,
    },
    ...{ attestedOn: null, takenBack: false },
  };
}

function attested(known: Known | undefined, { type, data }: RecordedEvent): Known | undefined {
  const { on } = data as { readonly on: string };
  if (!known || (type === 'MinutesAttested' && known.attestedOn !== null)) return known;
  return { ...known, attestedOn: on };
}

function shown({ takenBack, attestedOn, heading, ...known }: Known): PublicParagraph | null {
  if (takenBack || attestedOn === null) return null;
  const isHeld = holdsPersonalNumber(heading);
  return {
    ...{ ...known, attestedOn },
    heading: isHeld ? null : heading,
    headingLeftOut: isHeld ? 'personal-number' : null,
  };
}
