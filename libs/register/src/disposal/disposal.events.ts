import { type EventContracts } from '@diarium/event-store';
import { type Direction } from '../documents/document.events';

/** From which day the years of a row are counted. */
export type RetentionFrom = 'registered' | 'case-closed';

/** A row of the retention plan: what it is about, and how long that is kept. Null takes any. */
export interface RetentionRow {
  /** A key that people can type. */
  readonly row: string;
  /** In words, as the plan has it. */
  readonly what: string;
  readonly direction: Direction | null;
  readonly caseType: string | null;
  /** A classification and all below it. */
  readonly classification: string | null;
  readonly years: number;
  readonly from: RetentionFrom;
  /** The decision or regulation that allows the disposal (arkivlag 10 §). */
  readonly ground: string;
}

/** On `retention-GNU`: the committee's retention plan (*dokumenthanteringsplan*). */
export interface RetentionEvents {
  RetentionRowSet: RetentionRow;
  RetentionRowRepealed: { readonly row: string };
}

export type Appraisal = 'dispose' | 'keep';

/** What allows a disposal: a row of the retention plan, or a decision of the committee. */
export interface DisposalGround {
  readonly row: string | null;
  readonly decision: string | null;
  readonly text: string;
}

/** On `case-GNU-2022-6`, beside the documents. */
export interface DisposalEvents {
  DocumentAppraised: { readonly document: number; readonly appraisal: Appraisal; readonly note: string };
  /** What is left of it: that it was there, its number, why and when it went. */
  DocumentDisposed: {
    readonly document: number;
    /** As it was written: `GNU/6/2022:3`. */
    readonly number: string;
    readonly ground: DisposalGround;
  };
  /** Its bytes and the keys of its text are destroyed. */
  DocumentContentRemoved: { readonly document: number; readonly files: number };
}

export const disposalEvents: EventContracts<RetentionEvents & DisposalEvents> = {
  RetentionRowSet: { version: 1, meaning: 'A row of the retention plan holds from now on.' },
  RetentionRowRepealed: { version: 1, meaning: 'A row of the retention plan holds no more.' },
  DocumentAppraised: { version: 1, meaning: 'An archivist says whether a document may be disposed of.' },
  DocumentDisposed: { version: 1, meaning: 'A document is disposed of; its number and the ground remain.' },
  DocumentContentRemoved: {
    version: 1,
    meaning: 'The bytes of a disposed document and the keys of its text are destroyed.',
  },
};
