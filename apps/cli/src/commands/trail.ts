import {
  chosenTrail,
  EXPORT_FORMATS,
  type ExportFormat,
  exportedTrail,
  SUBJECT_KINDS,
  tellTrail,
  type ToldTrail,
  withLinks,
} from '@diarium/audit';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { refuseUsage } from '../command/usage.rules';
import { oneOf, required, text } from '../command/value';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveSubject } from '../lookup/resolve-subject';
import { paragraph, title } from '../output/blocks';
import { trailPage } from '../views/trail';
import { writeNew } from './new-file';
import { signing } from './signing';

export const trail = command({
  name: 'trail',
  group: 'reading',
  args: { subjectKind: required(oneOf(...SUBJECT_KINDS)), subject: required(text()) },
  options: { out: text('path'), format: oneOf(...EXPORT_FORMATS) },
  examples: [
    'trail case GNU/6/2022',
    "trail decision '§ 34/2022' --json",
    'trail goal GNU-2022/statistik',
    'trail case GNU/6/2022 --out spår.csv',
    'trail document GNU/6/2022:3 --out spår.ndjson --format package',
    'trail meeting GNU-2022-04-11 --as-of 2022-05-01 --axis happened',
  ],
  answer: async (call, { subjectKind, subject: written, out, format }) => {
    if (format !== undefined && out === undefined) refuseUsage('usage.format-without-file');
    const subject = await resolveSubject(call, subjectKind, written);
    const register = await call.open();
    const entries = await tellTrail(subject, register, await call.within());
    if (entries.length === 0) refuseLookup('trail.unknown', { subject: written });
    const linked = await withLinks(entries, register);
    const told = { subject, entries: linked };
    if (out !== undefined) return trailFile(call, told, { out, format });
    return { data: told, page: trailPage(subject, linked, call.texts) };
  },
});

async function trailFile(
  call: Call,
  trail: ToldTrail,
  { out, format = 'csv' }: { readonly out: string; readonly format?: ExportFormat | undefined },
): Promise<Answer> {
  const chosen = chosenTrail(trail.subject, call.globals.asOf);
  const register = await call.open();
  await writeNew(
    out,
    exportedTrail(format, trail, register, () => signing(call, chosen)),
  );
  const { audit } = call.texts;
  const events = trail.entries.length;
  return {
    data: { file: out, format, events },
    page: [title(audit.exporting), paragraph(audit.exported(events, out))],
  };
}
