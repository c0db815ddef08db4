declare module 'class-transformer/cjs/storage.js' {
  /** Where `@Type` notes the class of a field. */
  export const defaultMetadataStorage: {
    findTypeMetadata(
      target: new () => object,
      property: string,
    ): { readonly typeFunction: () => new () => object } | undefined;
  };
}
