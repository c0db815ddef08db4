import { type Cosigned } from '../note/cosignature';
import { type VerifierKey } from '../note/keys';
import { type Finding } from '../finding';
import { type Bundle } from './bundle';
import { checkEvents, checkStreams } from './check-events';
import { checkSeries } from './check-series';
import { trustedHead } from './trusted-head';

/** What one trusts, from elsewhere than the bundle. */
export interface Trust {
  /** Keys of the log. */
  readonly keys: readonly VerifierKey[];
  /** A checkpoint that one was given: a signed note, or origin, size and root as they were printed. */
  readonly checkpoint?: string | undefined;
  /** Keys of witnesses, and how many of them must have confirmed the checkpoint. */
  readonly witnesses?: readonly VerifierKey[];
  readonly quorum?: number;
}

export interface BundleVerdict {
  readonly subject: string;
  /** Nothing was found: all that the bundle says is proved. */
  readonly isProved: boolean;
  readonly findings: readonly Finding[];
  readonly events: number;
  readonly origin: string | null;
  /** Events in the log that the proofs lead to. */
  readonly size: number | null;
  readonly cosigned: readonly Cosigned[];
}

/** Verifies a bundle by nothing but itself and what one trusts. */
export function verifyBundle(bundle: Bundle, trust: Trust): BundleVerdict {
  const { head, findings: ofHead, cosigned } = trustedHead(bundle, trust);
  const findings = [
    ...ofHead,
    ...(head ? checkEvents(bundle.events, head) : []),
    ...checkStreams(bundle),
    ...(head ? checkSeries(bundle, head) : []),
  ];
  return {
    subject: bundle.subject,
    isProved: findings.length === 0,
    findings,
    events: bundle.events.length,
    origin: head?.origin ?? null,
    size: head?.size ?? null,
    cosigned,
  };
}
