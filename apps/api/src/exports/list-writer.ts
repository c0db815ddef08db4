export type Cells = readonly (string | number | null)[];

/** Makes a file of a list, part by part: nothing that has been given out is held any longer. */
export interface ListWriter {
  readonly begin: () => readonly Uint8Array[];
  readonly rows: (rows: readonly Cells[]) => readonly Uint8Array[];
  readonly end: () => readonly Uint8Array[];
}
