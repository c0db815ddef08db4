import { type RecordedEvent } from '@diarium/event-store';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { eventsOf } from './events-of';

type Stream = readonly RecordedEvent[];

/** Paragraphs that others attested than those who are to: who led them, and their own attesters or the meeting's. */
export function attestedByOthers(log: Stream): readonly string[] {
  const meetings = eventsOf<SittingEvents['MeetingOpened']>(log, 'MeetingOpened');
  return meetings.flatMap(({ stream, data: opened }) => {
    const sitting = log.filter((event) => event.stream === stream);
    return signings(sitting).flatMap(({ position, data: { by, paragraphs } }) => {
      const before = sitting.filter((event) => event.position < position);
      return paragraphs
        .filter((key) => !isAttestedIn(before, key))
        .filter((key) => signersOf(log, before, { key, opened }).some((person) => !by.includes(person)))
        .map((key) => `${key}: KL 5:69: attested without one who is to attest it`);
    });
  });
}

/** Own attesters of a paragraph who took no part in it, or who led it. */
export function appointedStrangers(log: Stream): readonly string[] {
  return eventsOf<SittingEvents['ParagraphAttestersAppointed']>(log, 'ParagraphAttestersAppointed').flatMap(
    ({ data: { paragraphs, attesters } }) =>
      paragraphs.flatMap((key) => {
        const { serving = [], chair } = paragraphIn(log, key) ?? {};
        const served = serving.map(({ person }) => person);
        return attesters
          .filter((person) => !served.includes(person) || person === chair)
          .map((person) => `${key}: KL 5:69: ${person} attests and took no part, or led it`);
      }),
  );
}

const signings = (sitting: Stream) => [
  ...eventsOf<SittingEvents['ParagraphsAttested']>(sitting, 'ParagraphsAttested'),
  ...eventsOf<SittingEvents['MinutesAttested']>(sitting, 'MinutesAttested'),
];

const isAttestedIn = (sitting: Stream, key: string): boolean =>
  signings(sitting).some(({ data }) => data.paragraphs.includes(key));

interface Attested {
  readonly key: string;
  readonly opened: SittingEvents['MeetingOpened'];
}

function signersOf(log: Stream, before: Stream, { key, opened }: Attested): readonly string[] {
  const own = eventsOf<SittingEvents['ParagraphAttestersAppointed']>(before, 'ParagraphAttestersAppointed')
    .filter(({ data }) => data.paragraphs.includes(key))
    .at(-1);
  const appointed = [
    paragraphIn(log, key)?.chair ?? opened.chair,
    ...(own?.data.attesters ?? opened.attesters),
  ];
  const replaced = eventsOf<SittingEvents['AttesterReplaced']>(before, 'AttesterReplaced');
  return replaced.reduce<readonly string[]>(
    (signers, { data }) => signers.map((person) => (person === data.insteadOf ? data.person : person)),
    appointed,
  );
}

function paragraphIn(log: Stream, key: string): MinutesEvents['ParagraphRecorded'] | undefined {
  const [, committee, year, number] = /^(.+)-(\d{4})-(\d+)$/.exec(key) ?? [];
  return eventsOf<MinutesEvents['ParagraphRecorded']>(log, 'ParagraphRecorded').find(
    ({ stream, revision }) => stream === `minutes-${committee}-${year}` && revision + 1 === Number(number),
  )?.data;
}
