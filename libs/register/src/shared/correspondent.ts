/** Who sent something or is to have it. A private person is named only where the register is not public. */
export interface Correspondent {
  /** A key that people can type; the subject of the personal data in `name`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'private-person' | 'authority' | 'organisation';
}
