/** The word that people read for each word that is stored. */
export type Words<Stored extends string> = Readonly<Record<Stored, string>>;
