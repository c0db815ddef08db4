import { reachOf } from '@diarium/access';
import { type Request } from 'express';
import { type ApiGround } from '../http/ground';
import '../http/request';

/** The part of an event that tells which case it is about. */
interface Told {
  readonly stream: string;
  readonly data: unknown;
}

/** Before events are shown: whoever reads what is secret among them leaves a trace, as with any view. */
export async function recordReading(
  { register }: ApiGround,
  { principal }: Request,
  { question, events }: { readonly question: object; readonly events: readonly Told[] },
): Promise<void> {
  const read = events.map(({ stream, data }) => [
    stream.slice(stream.indexOf('-') + 1),
    (data as { readonly case?: unknown } | null)?.case,
  ]);
  await register.inside.readings.record(read, question, { principal, reach: reachOf(principal) });
}
