import { accessTable } from '../../../support/access-document';
import { type Asker, ASKERS } from './people';

const dutyOf = new Map(
  accessTable('commands').flatMap(([duty = '', names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => [name, duty] as const),
  ),
);

const duties = new Map(accessTable('duties').map(([duty = '', ...cells]) => [duty, cells]));

/** What the tables say of somebody and a command: `yes`, `own cases` or `–`. */
export function cellOf(command: string, asker: Asker): string {
  const duty = dutyOf.get(command);
  const cells = duty === undefined ? undefined : duties.get(duty);
  if (!cells) throw new Error(`docs/access.md has no row for ${command}.`);
  return asker === 'nobody' ? '–' : (cells[ASKERS.indexOf(asker)] ?? '');
}

/** Users belong to no committee. */
export const isOfUsers = (command: string): boolean => dutyOf.get(command) === 'users';
