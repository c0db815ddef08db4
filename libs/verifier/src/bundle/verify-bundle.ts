import { type Cosigned } from '../note/cosignature';
import { type Finding } from '../finding';
import { type Bundle } from './bundle';
import { checkEvents, checkStreams } from './check-events';
import { checkSeries } from './check-series';
import { type Trust, trustedHead } from './trusted-head';

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
