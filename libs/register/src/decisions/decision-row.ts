import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CorrectableParagraphField, type ParagraphOutcome } from '../minutes/paragraph.events';
import { type AppealRoute } from '../shared/appeal-route';
import { type Notification } from '../shared/appeal-times';
import { type PartialDay } from '../shared/partial-day';
import { type DecisionEvents } from './decision.events';

/** One point of a decision, and what became of it. */
export interface PointOfRow {
  readonly point: number;
  readonly text: string;
  readonly responsible: string | null;
  readonly due: PartialDay | null;
  /** What is due. */
  readonly what: string | null;
  readonly carriedOutOn: string | null;
  readonly note: string | null;
  readonly notCarriedOutOn: string | null;
  readonly notCarriedOutBecause: string | null;
  readonly reportedOn: string | null;
  readonly result: string | null;
  readonly reportDecidedOn: string | null;
  /** The paragraph in which the committee decided on the report. */
  readonly reportDecidedIn: string | null;
  readonly needExaminedOn: string | null;
  /** What remains to be done; null where nothing does. */
  readonly need: string | null;
}

export interface Correction {
  readonly on: string;
  readonly field: CorrectableParagraphField;
  readonly point: number | null;
  readonly from: string | null;
  readonly to: string;
  readonly because: string | null;
}

type Lodged = Omit<DecisionEvents['AppealLodged'], 'case'>;
type Decided = Pick<DecisionEvents['AppealDecided'], 'outcome' | 'on' | 'by'>;

export type ReceiptOfRow = Pick<DecisionEvents['DecisionReceived'], 'party' | 'on' | 'lastDay'>;

export type AppealOfRow = Lodged & { readonly decided: Decided | null };

/** A decision as a source tells it, of a paragraph, or a delegated one: how it stands now. */
@Entity('decision_list')
export class DecisionRow {
  /** `GNU-2022-34`, `GNU-2022-D5`; `GNU-2022-11-07#mtp-agreement` where a source gives no number. */
  @PrimaryColumn('text') key!: string;
  @Column('text') kind!: 'source' | 'paragraph' | 'delegated';
  @Column('text') committee!: string;
  /** Null for a delegated decision. */
  @Column('text', { nullable: true }) meeting!: string | null;
  @Column('text') decision!: string;
  /** `§ 34/2022`, `D 5/2022`; null where the source gives none. */
  @Column('text', { nullable: true }) number!: string | null;
  /** The day of the meeting, as far as a source gives it. */
  @Column('text') decidedOn!: string;
  /** The first day on which it can have been made: the order of the list. */
  @Column('text') day!: string;
  /** The key, its number as wide as any other's: the order of a day. */
  @Column('text') sortKey!: string;
  @Column('int') year!: number;
  @Column('text', { nullable: true }) case!: string | null;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) background!: string | null;
  @Column('text', { nullable: true }) outcome!: ParagraphOutcome | null;
  /** The number of the paragraph in the minutes; null where the source gives none. */
  @Column('int', { nullable: true }) paragraph!: number | null;
  @Column('text', { nullable: true }) validFrom!: string | null;
  /** The last day on which it is valid. */
  @Column('text', { nullable: true }) validTo!: string | null;
  /** When what it calls for is due, as far as that is said: the first of what is not done. */
  @Column('text', { nullable: true }) dueOn!: string | null;
  /** The last day on which that is in time. */
  @Column('text', { nullable: true }) dueBy!: string | null;
  @Column('text', { nullable: true }) dueWhat!: string | null;
  @Column('text', { nullable: true }) responsible!: string | null;
  @Column('jsonb') responsibles!: readonly string[];
  /** Why no source names the meeting; `meeting` then stands for one of the year's or month's. */
  @Column('text', { nullable: true }) meetingUnknown!: string | null;
  @Column('jsonb') points!: readonly PointOfRow[];
  /** Points that call for a measure and are not carried out. */
  @Column('int') openPoints!: number;
  /** Points that call for a measure and are not reported back. */
  @Column('int') unreportedPoints!: number;
  @Column('text', { nullable: true }) dispatchedOn!: string | null;
  /** To whom it was sent. */
  @Column('jsonb') recipients!: readonly string[];
  @Column('jsonb') sent!: readonly (Notification & { readonly recipients: readonly string[] })[];
  /** Who is to have it and has not got it yet. */
  @Column('jsonb') left!: readonly string[];
  @Column('boolean') undispatched!: boolean;
  @Column('text', { nullable: true }) reportedBackOn!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
  /** The decision on whose report back it decides. */
  @Column('text', { nullable: true }) onReportOf!: string | null;
  @Column('text', { nullable: true }) attestedOn!: string | null;
  @Column('text', { nullable: true }) takenBackOn!: string | null;
  @Column('text', { nullable: true }) posting!: string | null;
  @Column('text', { nullable: true }) appeal!: AppealRoute | null;
  /** The days of its posting for appeal under KL 13. */
  @Column('text', { nullable: true }) appealFrom!: string | null;
  @Column('text', { nullable: true }) appealTo!: string | null;
  /** When parties got it, where the time for appeal counts from then (FL 44). */
  @Column('jsonb') received!: readonly ReceiptOfRow[];
  @Column('jsonb') appeals!: readonly AppealOfRow[];
  @Column('int') undecidedAppeals!: number;
  @Column('jsonb', { nullable: true }) legalForce!: Omit<DecisionEvents['LegalForceRecorded'], 'case'> | null;
  @Column('jsonb') corrections!: readonly Correction[];
  @Column('text', { nullable: true }) supersededBy!: string | null;
  @Column('jsonb') supersedes!: readonly string[];
  @Column('jsonb') cites!: readonly Omit<DecisionEvents['DecisionCited'], 'case'>[];
  /** What a search looks through, in lower case. */
  @Column('text') searchable!: string;
}
