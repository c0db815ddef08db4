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

/**
 * Answers of a moment ago, for whoever sees the same and asks the same again while no view has moved: what a screen that
 * looks again and again is shown. As good as asked anew, since nothing can have changed.
 */
export class RememberedAnswers {
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
    const known = mark === undefined ? undefined : this.answers.get(question);
    if (known && known.mark === mark) return known.answer as Answer;
    const answer = await ask();
    if (mark !== undefined && typeof answer === 'object' && answer !== null)
      this.answers.set(question, { mark, answer });
    return answer;
  }
}

function rowsIn(answer: object): number {
  const { items } = answer as { readonly items?: readonly unknown[] };
  return (Array.isArray(answer) ? answer : items)?.length ?? 0;
}
