import { AppendFailed, EventRefused, LogUnavailable } from '../errors';
import { type Patience, patiently } from '../patience';
import { type AppendRequest, type Verdict } from './append-request';
import { type AppendSession } from './append-session';
import { appendStatement, type BatchAnswer, verdictsOf } from './append-statement';
import { isOfTheData, isPassing, isTakenId } from './failures';

export interface FlightOptions {
  readonly timeoutMs: number;
  readonly patience: Patience;
}

/** Takes a batch to the server in one statement, and again after a broken connection: event ids make that safe. */
export class AppendFlight {
  constructor(
    private readonly session: AppendSession,
    private readonly options: FlightOptions,
  ) {}

  async fly(batch: readonly AppendRequest[]): Promise<readonly Verdict[]> {
    try {
      return verdictsOf(batch, await this.answer(batch));
    } catch (error) {
      if (error instanceof LogUnavailable) return batch.map(() => error);
      return batch.length > 1 ? this.flyAlone(batch) : batch.map((request) => failureOf(request, error));
    }
  }

  /** Most event ids are new: they are looked up only when the server has met one of them. */
  private async answer(batch: readonly AppendRequest[]): Promise<BatchAnswer> {
    let careful = false;
    return patiently({ ...this.options.patience, isPassing }, async () => {
      try {
        return await this.send(batch, careful);
      } catch (error) {
        if (careful || !isTakenId(error)) throw error;
        careful = true;
        return this.send(batch, careful);
      }
    });
  }

  /** One append made the statement fail for all: each goes alone, and only that one fails. */
  private async flyAlone(batch: readonly AppendRequest[]): Promise<readonly Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const request of batch) {
      const lost = verdicts.find((verdict) => verdict instanceof LogUnavailable);
      const alone = lost ? [new AppendFailed(lost.message, { cause: lost })] : await this.fly([request]);
      verdicts.push(...alone);
    }
    return verdicts;
  }

  private async send(batch: readonly AppendRequest[], careful: boolean): Promise<BatchAnswer> {
    const statement = { ...appendStatement(batch, careful), query_timeout: this.options.timeoutMs };
    const row = await this.session.row<{ answer: BatchAnswer }>(statement);
    if (!row) throw new TypeError('diarium.append gave no answer.');
    return row.answer;
  }
}

function failureOf({ stream }: AppendRequest, error: unknown): EventRefused | AppendFailed {
  const reason = error instanceof Error ? error.message : String(error);
  if (isOfTheData(error))
    return new EventRefused(`The server cannot store this append to ${stream}: ${reason}`, { cause: error });
  return new AppendFailed(`The append to ${stream} was not stored: ${reason}`, { cause: error });
}
