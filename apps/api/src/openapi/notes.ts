import shapes from './shapes.json';
import { type Schema } from './schema';

interface Note {
  readonly about?: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

const notes = shapes.notes as Readonly<Record<string, Partial<Note> | undefined>>;

/** What the sources say of a class and of its fields. */
export const noteOf = (name: string): Note => ({ fields: {}, ...notes[name] });

/** What each query answers, by its name; the schemas that these name are `answerSchemas`. */
export const answers = shapes.answers as Readonly<Record<string, Schema | undefined>>;

export const answerSchemas = shapes.schemas as Readonly<Record<string, Schema>>;
