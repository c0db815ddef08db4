import { linksOf, type Subject, SUBJECT_KINDS, type TrailEntry, trailOf } from '@diarium/audit';
import { type PastTime } from '@diarium/event-store';
import { ListCorrelated, ReadCaseFile } from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { oneOf, required, text } from '../command/value';
import { allPages } from '../lookup/all-pages';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveSubject } from '../lookup/resolve-subject';
import { trailPage } from '../views/trail';

export const trail = command({
  name: 'trail',
  group: 'reading',
  args: { subjectKind: required(oneOf(...SUBJECT_KINDS)), subject: required(text()) },
  examples: [
    'trail case GNU/6/2022',
    "trail decision '§ 34/2022' --json",
    'trail goal GNU-2022/statistik',
    'trail meeting GNU-2022-04-11 --as-of 2022-05-01 --axis happened',
  ],
  answer: async (call, { subjectKind, subject: written }) => {
    const subject = await resolveSubject(call, subjectKind, written);
    const entries = await entriesOf(call, subject, await call.within());
    if (entries.length === 0) refuseLookup('trail.unknown', { subject: written });
    const correlated = await call.ask(ListCorrelated, {
      correlations: entries.map(({ correlationId }) => correlationId),
    });
    const linked = entries.map((entry) => ({ ...entry, links: linksOf(entry, correlated) }));
    return { data: { subject, entries: linked }, page: trailPage(subject, linked, call.texts) };
  },
});

/** What stands in the log about something, as far as it counts. */
export async function entriesOf(
  call: Call,
  subject: Subject,
  within: PastTime | undefined,
): Promise<readonly TrailEntry[]> {
  const { store, catalogue } = await call.open();
  return trailOf(subject, { store, catalogue, within, elsewhere: await sourcesOf(call, subject) });
}

/** Streams of others in which something about a case stands. */
async function sourcesOf(call: Call, { kind, key }: Subject): Promise<readonly string[]> {
  if (kind !== 'case') return [];
  const file = await allPages(call, ReadCaseFile, { case: key });
  return [...new Set(file.map(({ source }) => source))].filter((stream) => !stream.startsWith('register-'));
}
