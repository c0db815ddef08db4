import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { type MessageClass } from './field-shapes';

/** The class of the objects in a field, as `@Type` names it. */
export const nestedClassOf = (owner: MessageClass, field: string): MessageClass | undefined =>
  defaultMetadataStorage.findTypeMetadata(owner, field)?.typeFunction();

/** The classes of which one is taken, by a field that says which, where a field takes objects of several. */
export function kindsOf(
  owner: MessageClass,
  field: string,
): { readonly property: string; readonly classes: ReadonlyMap<string, MessageClass> } | undefined {
  const { discriminator } = defaultMetadataStorage.findTypeMetadata(owner, field)?.options ?? {};
  return (
    discriminator && {
      property: discriminator.property,
      classes: new Map(discriminator.subTypes.map(({ name, value }) => [name, value as MessageClass])),
    }
  );
}
