import { IsDecisionKey, IsKey, IsText } from '../shared/fields';

abstract class OnErasure {
  @IsKey() erasure!: string;
}

/** Asks for the erasure of a person's data. */
export class RequestErasure extends OnErasure {
  /** The person's key, as cases and documents have it. */
  @IsText(200) subject!: string;
  /** The decision that allows it. */
  @IsDecisionKey() decision!: string;
  @IsText(500) reason!: string;
}

/** Records that an erasure was carried out. */
export class CompleteErasure extends OnErasure {}
