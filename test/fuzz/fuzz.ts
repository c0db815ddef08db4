import { Agent } from 'node:http';
import fc from 'fast-check';
import { ask, type Way } from './ask';
import { type AnswerCheck, answerCheck } from './check-answer';
import { type Description, type FuzzedRequest, requestsOf } from './requests';

export interface FuzzOptions {
  /** `http://127.0.0.1:40123` */
  readonly root: string;
  readonly requests: number;
  readonly seed: number;
  /** How many requests are under way at a time. */
  readonly atOnce: number;
  /** Longer than any request may take. */
  readonly patienceMs: number;
  /** Hears after each few hundred requests how far it has come. */
  readonly onProgress?: (soFar: FuzzReport) => void;
}

export interface FuzzReport {
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** What should not have been answered so: each fault of an operation once, the first fifty. */
  readonly findings: readonly string[];
  /** The longest that an answer took. */
  readonly slowestMs: number;
  readonly slowest: string;
}

const SAMPLED_AT_A_TIME = 200;
const FINDINGS_KEPT = 50;

/** Asks every operation that the interface describes, with what it takes and with what it does not. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { root, requests, seed, atOnce, patienceMs, onProgress } = options;
  const description = (await (await fetch(`${root}/api/v1/openapi.json`)).json()) as Description;
  const arbitrary = requestsOf(description);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const tally = new Tally(answerCheck(description), { root, agent, patienceMs });
  for (let done = 0; done < requests; done += SAMPLED_AT_A_TIME) {
    const size = Math.min(SAMPLED_AT_A_TIME, requests - done);
    const round = fc.sample(arbitrary, { numRuns: size, seed: seed + done });
    const lane = async (): Promise<void> => {
      for (let next = round.pop(); next; next = round.pop()) await tally.take(next);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    onProgress?.(tally.report());
  }
  agent.destroy();
  return tally.report();
}

class Tally {
  private requests = 0;
  private readonly statuses: Record<string, number> = {};
  private readonly findings = new Map<string, string>();
  private slowestMs = 0;
  private slowest = '';

  constructor(
    private readonly check: AnswerCheck,
    private readonly way: Way,
  ) {}

  async take(request: FuzzedRequest): Promise<void> {
    const begun = performance.now();
    const { status, wrong, told } = await this.answerTo(request);
    const ms = performance.now() - begun;
    this.requests += 1;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    if (wrong) this.note(`${request.operation}: ${wrong}`, told);
    if (ms <= this.slowestMs) return;
    this.slowestMs = ms;
    this.slowest = `${request.method} ${request.path}`;
  }

  private note(fault: string, told: string): void {
    if (this.findings.has(fault) || this.findings.size >= FINDINGS_KEPT) return;
    this.findings.set(fault, `${fault}\n  ${told}`);
  }

  report(): FuzzReport {
    const { requests, statuses, findings, slowestMs, slowest } = this;
    return { requests, statuses: { ...statuses }, findings: [...findings.values()], slowestMs, slowest };
  }

  private async answerTo(request: FuzzedRequest): Promise<Told> {
    const { operation, method, path, headers, body } = request;
    const asked = `${method} ${path} ${JSON.stringify(headers)} ${body ?? ''}`.slice(0, 1500);
    try {
      const answer = await ask(request, this.way);
      const { status, text } = answer;
      return { status, wrong: this.check(operation, answer), told: `${asked}\n  ${text.slice(0, 500)}` };
    } catch (error) {
      return { status: 0, wrong: `no answer (${String(error)})`, told: asked };
    }
  }
}

interface Told {
  readonly status: number;
  readonly wrong: string | undefined;
  readonly told: string;
}
