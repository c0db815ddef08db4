import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { type MessageClass } from './field-shapes';

/** The class of the objects in a field, as `@Type` names it. */
export const nestedClassOf = (owner: MessageClass, field: string): MessageClass | undefined =>
  defaultMetadataStorage.findTypeMetadata(owner, field)?.typeFunction();
