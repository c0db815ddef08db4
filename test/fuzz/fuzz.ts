import fc from 'fast-check';
import { type Description, type FuzzedRequest, requestsOf } from './requests';

export interface FuzzOptions {
  /** `http://127.0.0.1:40123` */
  readonly root: string;
  readonly requests: number;
  readonly seed: number;
  readonly atOnce: number;
}

export interface FuzzReport {
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** What should not have been answered so, the first fifty. */
  readonly findings: readonly string[];
}

/** Longer than any request may take. */
const HANGS_MS = 15_000;
const SAMPLED_AT_A_TIME = 200;
const FINDINGS_KEPT = 50;
/** A server whose views are behind says so: that is described. */
const MAY_BE_UNAVAILABLE = ['projector.wait-timeout'];

/** Asks every operation that the interface describes, with what it takes and with what it does not. */
export async function fuzz({ root, requests, seed, atOnce }: FuzzOptions): Promise<FuzzReport> {
  const description = (await (await fetch(`${root}/api/v1/openapi.json`)).json()) as Description;
  const arbitrary = requestsOf(description);
  const statuses: Record<string, number> = {};
  const findings: string[] = [];
  for (let done = 0; done < requests; done += SAMPLED_AT_A_TIME) {
    const size = Math.min(SAMPLED_AT_A_TIME, requests - done);
    const round = fc.sample(arbitrary, { numRuns: size, seed: seed + done });
    const ask = async (): Promise<void> => {
      for (let next = round.pop(); next; next = round.pop()) {
        const { status, finding } = await answerTo(root, next);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (finding && findings.length < FINDINGS_KEPT) findings.push(finding);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, ask));
  }
  return { requests, statuses, findings };
}

interface Answer {
  readonly status: number;
  readonly finding: string | undefined;
}

async function answerTo(root: string, request: FuzzedRequest): Promise<Answer> {
  const { operation, method, path, headers, body } = request;
  const told = `${operation}: ${method} ${path} ${JSON.stringify(headers)} ${body ?? ''}`.slice(0, 1500);
  try {
    const response = await fetch(root + path, {
      method,
      headers,
      body,
      signal: AbortSignal.timeout(HANGS_MS),
    });
    const text = await response.text();
    const wrong = whatIsWrong(request, response, text);
    return { status: response.status, finding: wrong && `${wrong}\n  ${told}\n  ${text.slice(0, 500)}` };
  } catch (error) {
    return { status: 0, finding: `no answer (${String(error)})\n  ${told}` };
  }
}

function whatIsWrong({ known }: FuzzedRequest, response: Response, text: string): string | undefined {
  const { status, headers } = response;
  const isKnown = known.includes(String(status)) || (status >= 400 && known.includes('default'));
  if (!isKnown) return `status ${status} is not described`;
  if (status < 400) return undefined;
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    return `${status} without a problem`;
  const { code } = JSON.parse(text) as { code: string };
  return status >= 500 && !MAY_BE_UNAVAILABLE.includes(code) ? `status ${status}` : undefined;
}
