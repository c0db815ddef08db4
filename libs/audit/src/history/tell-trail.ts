import { type PastTime } from '@diarium/event-store';
import { ListCorrelated, type LogEntryRow, type Register } from '@diarium/register';
import { wholeCaseFile } from './case-file';
import { type Links, linksOf } from './links';
import { type Subject } from './subjects';
import { type TrailEntry, trailOf } from './trail';

export type TrailRegister = Pick<Register, 'store' | 'catalogue' | 'queries'>;

export type LinkedEntry = TrailEntry & { readonly links: Links };

/** What stands in the log about something, as far as it counts; of a case also what others wrote about it. */
export async function tellTrail(
  subject: Subject,
  register: TrailRegister,
  within?: PastTime,
): Promise<readonly TrailEntry[]> {
  const { store, catalogue } = register;
  const elsewhere = subject.kind === 'case' ? await sourcesOf(register, subject.key) : [];
  return trailOf(subject, { store, catalogue, within, elsewhere });
}

/** The entries with what each hangs together with. */
export async function withLinks(
  entries: readonly TrailEntry[],
  { queries }: Pick<TrailRegister, 'queries'>,
): Promise<readonly LinkedEntry[]> {
  const correlations = entries.map(({ correlationId }) => correlationId);
  const correlated = await queries.execute<readonly LogEntryRow[]>(
    Object.assign(new ListCorrelated(), { correlations }),
  );
  return entries.map((entry) => ({ ...entry, links: linksOf(entry, correlated) }));
}

/** Streams of others in which something about a case stands. */
async function sourcesOf(register: TrailRegister, caseKey: string): Promise<readonly string[]> {
  const file = await wholeCaseFile(register, caseKey);
  return [...new Set(file.map(({ source }) => source))].filter((stream) => !stream.startsWith('register-'));
}
