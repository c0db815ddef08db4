import { IsOptional } from 'class-validator';
import { IsDay, IsKey, IsPostingKey, IsText } from '../shared/fields';

abstract class OnPosting {
  /** The key of what is posted: a meeting's minutes, a paragraph attested at once, or a delegated decision. */
  @IsPostingKey() posting!: string;
}

/** Settles what is to be posted, and on which boards; the register looks up what it has of it. */
export class StartPosting extends OnPosting {
  /** Where the minutes are kept (KL 8:12). */
  @IsText(500) kept!: string;
}

abstract class OnBoard extends OnPosting {
  /** The key of the board: that of the party, or `host` for a committee of one authority. */
  @IsKey() board!: string;
  @IsDay() on!: string;
}

/** Records that a notice went up on a board. */
export class PostOnBoard extends OnBoard {
  /** What proves it: a reference to the board's own record, a certificate. */
  @IsOptional() @IsText(1000) evidence?: string;
}

/** Records that a notice came down from a board. */
export class TakeDownFromBoard extends OnBoard {
  /** Why it comes down before the last day for appeal. */
  @IsOptional() @IsText(500) reason?: string;
}
