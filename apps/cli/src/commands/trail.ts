import { linksOf, type Subject, SUBJECT_KINDS, trailOf } from '@diarium/audit';
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
    const { store, catalogue } = await call.open();
    const entries = await trailOf(subject, {
      store,
      catalogue,
      within: await call.within(),
      elsewhere: await sourcesOf(call, subject),
    });
    if (entries.length === 0) refuseLookup('trail.unknown', { subject: written });
    const correlated = await call.ask(ListCorrelated, {
      correlations: entries.map(({ correlationId }) => correlationId),
    });
    const linked = entries.map((entry) => ({ ...entry, links: linksOf(entry, correlated) }));
    return { data: { subject, entries: linked }, page: trailPage(subject, linked, call.texts) };
  },
});

/** Streams of others in which something about a case stands. */
async function sourcesOf(call: Call, { kind, key }: Subject): Promise<readonly string[]> {
  if (kind !== 'case') return [];
  const file = await allPages(call, ReadCaseFile, { case: key });
  return [...new Set(file.map(({ source }) => source))].filter((stream) => !stream.startsWith('register-'));
}
