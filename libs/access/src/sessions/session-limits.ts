/** How long a session holds, in milliseconds. */
export interface SessionLimits {
  /** Without a request. */
  readonly idle: number;
  /** From signing in, whatever is done. */
  readonly absolute: number;
}

/** Whether a session that began then has reached its absolute limit. */
export const hasEnded = (signedInAt: number, now: number, { absolute }: SessionLimits): boolean =>
  now - signedInAt >= absolute;
