import { commandsForPeople } from '@diarium/register';
import { around, nearest } from '../entry';
import { type Step, text } from '../step';

export const isCommandName = (name: unknown): boolean =>
  typeof name === 'string' && commandsForPeople.has(name);

/** What the other sections have no words for: any command of the register by its name, in the order of the file. */
export const journal: readonly Step[] = [
  {
    at: 'journal[].with',
    label: { sv: 'journalrader', en: 'entries of the journal' },
    command: (entry) => {
      const name = text(around(entry)['do']);
      const known = commandsForPeople.get(name);
      if (!known) throw new RangeError(`${name} passed the schema, but is no command.`);
      return known;
    },
    key: () => '',
    fields: ({ fields }) => fields,
    on: (entry) => nearest({ ...entry, fields: around(entry) }, 'on'),
    time: (entry) => around(entry)['at'],
    concerns: (entry) => isCommandName(around(entry)['do']),
  },
];
