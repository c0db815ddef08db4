declare module 'class-transformer/cjs/storage.js' {
  import { type TypeOptions } from 'class-transformer';

  /** Where `@Type` notes the class of a field. */
  export const defaultMetadataStorage: {
    findTypeMetadata(
      target: new () => object,
      property: string,
    ):
      | {
          readonly typeFunction: () => new () => object;
          readonly options?: TypeOptions;
        }
      | undefined;
  };
}
