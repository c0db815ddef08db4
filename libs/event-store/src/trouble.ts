/** A read model or policy that has halted, or cannot go on for now. */
export interface Trouble {
  /** Its name. */
  readonly of: string;
  readonly error: Error;
}

export function troubleOf(name: string, error: unknown): Trouble {
  return { of: name, error: error instanceof Error ? error : new Error(String(error)) };
}
