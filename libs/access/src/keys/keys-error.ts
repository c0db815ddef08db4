/** Trouble with the keys of personal data. It never means that something is erased. */
export class KeysError extends Error {
  constructor(
    readonly code: 'keys.no-master-key' | 'keys.wrong-master-key' | 'keys.master-key-unreadable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'KeysError';
  }
}
