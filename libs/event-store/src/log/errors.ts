/** An error of the log or its users, with a code that never changes its meaning. */
export class LogError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class RevisionConflict extends LogError {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super('log.revision-conflict', `Stream ${stream} is at revision ${actual}, not ${expected}.`);
  }
}

export class DuplicateEvent extends LogError {
  constructor(readonly eventId: string) {
    super('log.duplicate-event', `Event ${eventId} stands in the log already, in another place.`);
  }
}

export class EventRefused extends LogError {
  constructor(message: string, options?: ErrorOptions) {
    super('log.event-refused', message, options);
  }
}

/** The events were not stored, and not because of what they are: a full disk, a server that does not answer. */
export class AppendFailed extends LogError {
  constructor(message: string, options?: ErrorOptions) {
    super('log.append-failed', message, options);
  }
}

/**
 * The server behind the log does not answer. An append may have been stored or not; the same one,
 * with the same event ids, can be repeated safely.
 */
export class LogUnavailable extends LogError {
  constructor(cause: Error) {
    super('log.unavailable', `The server of the log does not answer: ${cause.message}`, { cause });
  }
}

export class StoreClosed extends LogError {
  constructor() {
    super('log.closed', 'The log is closed.');
  }
}

/** A stored event that this program cannot read: unknown type, newer version, or not an object. */
export class UnreadableEvent extends LogError {
  constructor(
    code: 'log.unknown-type' | 'log.newer-version' | 'log.malformed-event',
    message: string,
    options?: ErrorOptions,
  ) {
    super(code, message, options);
  }
}
