import { SUBJECT_KINDS, tellTrail, withLinks } from '@diarium/audit';
import { command } from '../command/command';
import { oneOf, required, text } from '../command/value';
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
    const register = await call.open();
    const entries = await tellTrail(subject, register, await call.within());
    if (entries.length === 0) refuseLookup('trail.unknown', { subject: written });
    const linked = await withLinks(entries, register);
    return { data: { subject, entries: linked }, page: trailPage(subject, linked, call.texts) };
  },
});
