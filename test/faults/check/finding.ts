/** Something that must never be: an acknowledged event is lost, one is there twice, or the order is broken. */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'damaged';
  readonly text: string;
}
