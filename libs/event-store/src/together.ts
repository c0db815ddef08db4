import { setImmediate as nextTurn } from 'node:timers/promises';

/** Answers a batch of questions in their order, with one statement for instance. */
export type AnswerTogether<Question, Answer> = (batch: readonly Question[]) => Promise<readonly Answer[]>;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** How many batches are under way at a time, and how much each holds at most. */
export interface TogetherLimits {
  readonly flights: number;
  readonly most: number;
}

const DEFAULTS: TogetherLimits = { flights: 2, most: 64 };

/**
 * Lets questions that come at the same time share an answer's way, as appends share a commit. A question
 * never joins a batch that is under way: what it is told was so after it was asked.
 */
export class Together<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private flying = 0;

  constructor(
    private readonly answerTogether: AnswerTogether<Question, Answer>,
    private readonly limits: TogetherLimits = DEFAULTS,
  ) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.flying < this.limits.flights) void this.fly();
    });
  }

  private async fly(): Promise<void> {
    this.flying += 1;
    while (this.waiting.length > 0) {
      // The callers that the last flight answered join the next one.
      await nextTurn();
      const batch = this.waiting.splice(0, this.limits.most);
      if (batch.length > 0) await this.flyOnce(batch);
    }
    this.flying -= 1;
  }

  private async flyOnce(batch: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.answerTogether(batch.map(({ question }) => question));
      batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
