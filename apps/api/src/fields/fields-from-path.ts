import { fieldShapes, type MessageClass } from './field-shapes';
import { fromText } from './from-text';

/** The fields of a message that a path gives. */
export function fieldsFromPath(
  message: MessageClass,
  params: Readonly<Record<string, string | string[]>>,
): Readonly<Record<string, unknown>> {
  const shapes = fieldShapes(message);
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => {
      const shape = shapes.find((it) => it.name === name);
      return [name, shape ? fromText(shape, text) : text];
    }),
  );
}
