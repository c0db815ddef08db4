import { fieldShapes, type MessageClass } from '../fields/field-shapes';
import { fieldSchema } from './field-schema';
import { noteOf } from './notes';
import { ref, type Schema } from './schema';

/** Schemas of command classes and of the classes within them, each once under its own name. */
export class ClassSchemas {
  private readonly schemas = new Map<string, Schema>();

  /** The fields of a class but those that stand elsewhere, in a path. */
  body(message: MessageClass, elsewhere: readonly string[] = []): Schema {
    const shapes = fieldShapes(message).filter(({ name }) => !elsewhere.includes(name));
    const required = shapes.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    const { about, fields } = noteOf(message.name);
    return {
      ...(about ? { description: about } : {}),
      type: 'object',
      properties: Object.fromEntries(
        shapes.map((shape) => [
          shape.name,
          {
            ...fieldSchema(shape, { owner: message, refTo: (nested) => this.refTo(nested) }),
            ...(fields[shape.name] ? { description: fields[shape.name] } : {}),
          },
        ]),
      ),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    };
  }

  get all(): Readonly<Record<string, Schema>> {
    return Object.fromEntries(this.schemas);
  }

  private refTo(nested: MessageClass): Schema {
    if (!this.schemas.has(nested.name)) {
      // Its place is taken first: a class may hold itself.
      this.schemas.set(nested.name, {});
      this.schemas.set(nested.name, this.body(nested));
    }
    return ref(nested.name);
  }
}
