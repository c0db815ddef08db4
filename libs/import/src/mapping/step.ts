import { type ClassConstructor } from 'class-transformer';
import { type Entry, type Fields, nearest, without } from './entry';

export interface Label {
  readonly sv: string;
  readonly en: string;
}

/** How the entries at one place in a dossier become commands. */
export interface Step {
  /** Where they stand: `plan.goals[]` is each entry of a list, `plan.adopted` the one entry there. */
  readonly at: string;
  /** What they are, in the plural. */
  readonly label: Label;
  readonly command: (entry: Entry) => ClassConstructor<object>;
  /** What tells the entries of a list apart; an entry moved in its list stays the same. */
  readonly key: (fields: Fields) => string;
  /** The command's fields. */
  readonly fields: (entry: Entry) => Fields;
  /** The day on which it happened, as far as it is known. */
  readonly on: (entry: Entry) => unknown;
  /** The time of that day, `HH:MM`, where it is known. */
  readonly time: (entry: Entry) => unknown;
  /** False for an entry that this step does not concern. */
  readonly concerns: (entry: Entry) => boolean;
}

type Given = Pick<Step, 'at' | 'label'> &
  Omit<Partial<Step>, 'command'> & { readonly command: ClassConstructor<object> };

/** A step as most are: the command has the entry's own fields, beside committee and year. */
export function step({ command, ...given }: Given): Step {
  return {
    command: () => command,
    key: () => '',
    fields: ofCommittee,
    on: (entry) => nearest(entry, 'on'),
    time: () => undefined,
    concerns: () => true,
    ...given,
  };
}

export const keyedBy =
  (...names: readonly string[]): Step['key'] =>
  (fields) =>
    names.map((name) => text(fields[name])).join('+');

/** The entry's fields but the day, and the committee. */
const ofCommittee = (entry: Entry): Fields => ({
  committee: nearest(entry, 'committee'),
  ...without(entry.fields, 'on'),
});

/** The entry's fields but the day and the named ones, and the committee and year that it stands under. */
export const ofYear =
  (...left: readonly string[]): Step['fields'] =>
  (entry) => ({
    committee: nearest(entry, 'committee'),
    year: nearest(entry, 'year'),
    ...without(entry.fields, 'on', ...left),
  });

export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
