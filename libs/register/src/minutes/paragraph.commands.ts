import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { type ItemKind } from '../agendas/agenda.events';
import { type Doors } from '../committees/committee.events';
import { type MeetingMode } from '../meetings/meeting.events';
import { type AppealRoute } from '../shared/appeal-route';
import {
  IsCaseKeyField,
  IsCount,
  IsDecisionKey,
  IsDocumentKey,
  IsKey,
  IsKeyList,
  IsMeetingKey,
  IsOneOf,
  IsPartialDay,
  IsText,
} from '../shared/fields';
import { type Ballot, type ParagraphOutcome, type Proposal } from './paragraph.events';
import { OnMeeting } from './sitting.commands';

const KINDS: readonly ItemKind[] = ['decision', 'information', 'election', 'report', 'heading'];
const AIMS: readonly Proposal['aim'][] = ['decide', 'table', 'refer-back'];
const BALLOTS: readonly Ballot['kind'][] = ['acclamation', 'open', 'closed'];
const OUTCOMES: readonly ParagraphOutcome[] = ['decided', 'elected', 'noted', 'tabled', 'referred-back'];
const ROUTES: readonly AppealRoute[] = ['KL 13', 'FL', 'LOU', 'none'];
const MODES: readonly MeetingMode[] = ['physical', 'digital', 'hybrid'];

const IsListOf =
  (item: () => new () => object): PropertyDecorator =>
  (target, property) => {
    for (const decorate of [IsArray(), ArrayMaxSize(200), ValidateNested({ each: true }), Type(item)])
      decorate(target, property);
  };

const IsTextList = (): PropertyDecorator => (target, property) => {
  for (const decorate of [IsArray(), ArrayMaxSize(200), ArrayUnique(), IsText(200, { each: true })])
    decorate(target, property);
};

export class DisqualifiedInput {
  @IsKey() person!: string;
  @IsText(500) because!: string;
}

/** A proposal that was not withdrawn; `agenda` is the key of the one in the agenda. */
export class ProposalInput {
  @IsKey() proposal!: string;
  /** Key of the one who made it. */
  @IsKey() by!: string;
  @IsOneOf(AIMS) aim: Proposal['aim'] = 'decide';
  @IsText(5000) text!: string;
}

export class TallyInput {
  @IsKey() proposal!: string;
  @IsCount() votes!: number;
}

export class VoteInput {
  @IsKey() person!: string;
  /** Not given by who abstains. */
  @IsOptional() @IsKey() proposal?: string;
}

/** How one question was settled. An open vote names each; of a closed one only the numbers are given. */
export class BallotInput {
  /** In the order in which the chair put them. */
  @ArrayNotEmpty() @ArrayUnique() @IsKeyList() between!: string[];
  @IsOneOf(BALLOTS) kind: Ballot['kind'] = 'acclamation';
  @IsListOf(() => VoteInput) votes: VoteInput[] = [];
  @IsListOf(() => TallyInput) tally: TallyInput[] = [];
  @IsCount() abstained: number = 0;
  /** What was carried: it must follow from the votes, or at a tie from the chair’s vote or the lot. */
  @IsKey() carried!: string;
}

export class PointDueInput {
  @IsPartialDay() on!: string;
  @IsText(500) what!: string;
}

export class CallInput {
  @IsMeetingKey() meeting!: string;
  @IsOptional() @IsPartialDay() to?: string;
  @IsOptional() @IsOneOf(MODES) mode?: MeetingMode;
}

export class PointInput {
  @IsText(5000) text!: string;
  @IsOptional() @IsText(200) responsible?: string;
  @IsOptional() @ValidateNested() @Type(() => PointDueInput) due?: PointDueInput;
  /** A later meeting that the committee wants on another day or in another mode. */
  @IsOptional() @ValidateNested() @Type(() => CallInput) calls?: CallInput;
}

/**
 * Records the next paragraph of the year’s minutes book, while its meeting sits. What is not given comes from the item
 * of the agenda; who takes part comes from the meeting as it sits at that moment.
 */
export class RecordParagraph extends OnMeeting {
  /** The item of the agenda; none for what is taken up without one. */
  @IsOptional() @IsKey() item?: string;
  @IsOptional() @IsOneOf(KINDS) kind?: ItemKind;
  @IsOptional() @IsText(500) heading?: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  @IsOptional() @IsText(200) presenter?: string;
  @IsOptional() @IsText(20_000) background?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsDocumentKey({ each: true })
  documents?: string[];
  /** The planned subject that it answers, on whichever meeting that was planned. */
  @IsOptional() @IsKey() planned?: string;
  /** Key of the one who leads this paragraph, where that is not the chair of the meeting. */
  @IsOptional() @IsKey() chair?: string;
  /** Who is disqualified, where there is no item of the agenda to note it on. */
  @IsListOf(() => DisqualifiedInput) disqualified: DisqualifiedInput[] = [];
  /** Exercise of authority towards someone: nobody may abstain (KL 4:25). */
  @IsBoolean() exerciseOfAuthority: boolean = false;
  /** As the meeting's, and closed where the law says so, if not given (KL 6:25). */
  @IsOptional() @IsOneOf(['closed', 'open']) doors?: Doors;
  /** The proposal in the agenda was withdrawn. */
  @IsBoolean() agendaProposalWithdrawn: boolean = false;
  /** Those made at the meeting and not withdrawn. */
  @IsListOf(() => ProposalInput) proposals: ProposalInput[] = [];
  /** In the order in which the chair put the questions. One proposal alone is carried by acclamation. */
  @IsListOf(() => BallotInput) ballots: BallotInput[] = [];
  /** As it follows from what was carried, where it is not given. */
  @IsOptional() @IsOneOf(OUTCOMES) outcome?: ParagraphOutcome;
  /** What is decided, point by point; the text of the proposal that was carried where none is given. */
  @IsListOf(() => PointInput) points: PointInput[] = [];
  /** Legality review (KL 13) for what is decided, where nothing else is given. */
  @IsOptional() @IsOneOf(ROUTES) appeal?: AppealRoute;
  @IsTextList() recipients: string[] = [];
  /** Delegated decisions that are reported here: `GNU-2022-D5`. */
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsDecisionKey({ each: true }) reports: string[] = [];
  /** The decision on whose report back the committee decides here. */
  @IsOptional() @IsDecisionKey() onReportOf?: string;
}
