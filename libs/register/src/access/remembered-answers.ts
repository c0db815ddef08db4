import { LRUCache } from 'lru-cache';

/** No longer than a token that was looked up holds still; shorter than an erasure waits for what others remember. */
const FRESH_MS = 2_000;
/** Rows in all answers together, and what an answer counts for beside its rows. */
const MOST_ROWS = 15_000;
const WITHOUT_ROWS = 10;

interface Remembered {
  readonly mark: number;
  readonly answer: object;
}

interface Asking {
  readonly mark: number;
  readonly answer: Promise<unknown>;
}

/**
 * Answers of a moment ago, for whoever sees the same and asks the same again while no view has moved: what a screen that
 * looks again and again is shown. As good as asked anew, since nothing can have changed.
 */
export class RememberedAnswers {
  private readonly asking = new Map<string, Asking>();
  private readonly answers = new LRUCache<string, Remembered>({
    maxSize: MOST_ROWS,
    sizeCalculation: ({ answer }) => WITHOUT_ROWS + rowsIn(answer),
    ttl: FRESH_MS,
  });

  /** @param mark changes whenever a view may have; undefined while nobody here knows whether they do */
  constructor(private readonly mark: () => number | undefined) {}

  /** @param question in the words of its reader: what they see, what they ask, and with which fields */
  async of<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const mark = this.mark();
    if (mark === undefined) return ask();
    const known = this.answers.get(question);
    return known?.mark === mark ? (known.answer as Answer) : this.shared(question, mark, ask);
  }

  /** Whoever asks the same meanwhile, and no view has moved since, has the same answer. */
  private shared<Answer>(question: string, mark: number, ask: () => Promise<Answer>): Promise<Answer> {
    const before = this.asking.get(question);
    if (before?.mark === mark) return before.answer as Promise<Answer>;
    const asking = { mark, answer: this.remember(question, mark, ask) };
    this.asking.set(question, asking);
    const forget = (): void => {
      if (this.asking.get(question) === asking) this.asking.delete(question);
    };
    asking.answer.then(forget, forget);
    return asking.answer;
  }

  private async remember<Answer>(
    question: string,
    mark: number,
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const askedAt = performance.now();
    const answer = await ask();
    if (typeof answer === 'object' && answer !== null)
      this.answers.set(question, { mark, answer }, { start: askedAt });
    return answer;
  }
}

function rowsIn(answer: object): number {
  const { items } = answer as { readonly items?: readonly unknown[] };
  return (Array.isArray(answer) ? answer : items)?.length ?? 0;
}
