import { MEDIA_TYPE } from '@diarium/file-store';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CorrespondentInput } from '../shared/correspondent.input';
import { IsCaseKeyField, IsDay, IsKey, IsOneOf, IsPartialDay, IsText } from '../shared/fields';
import { SecrecyMarkInput } from '../shared/secrecy.input';
import {
  type CorrectableDocumentField,
  type Direction,
  type DocumentParticular,
  type DrawnUpBy,
  type MissingDocumentParticulars,
  type StoredFile,
} from './document.events';

/** A file by what proves it: the same bytes always have the same checksum. */
export class StoredFileInput implements StoredFile {
  @IsText(255) name!: string;
  @Matches(MEDIA_TYPE, { message: '$property must be a media type, such as application/pdf' })
  mediaType!: string;
  /** In bytes. */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) size!: number;
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be SHA-256 in 64 small hexadecimal digits' })
  checksum!: string;
}

/** Why a source does not give what OSL 5:2 asks for. */
export class MissingDocumentParticularsInput implements MissingDocumentParticulars {
  @ArrayNotEmpty()
  @IsIn(['title', 'date', 'sender', 'recipient'], { each: true })
  particulars!: DocumentParticular[];
  @IsText(500) because!: string;
}

abstract class InCase {
  @IsCaseKeyField() case!: string;
}

abstract class OnDraft extends InCase {
  @IsKey() draft!: string;
}

abstract class OnDocument extends InCase {
  /** Its number in the case. */
  @IsInt() @Min(1) document!: number;
}

/** Begins a draft: it has no number, and is no official document (TF 2:12). */
export class StartDraft extends OnDraft {
  @IsText(500) title!: string;
  @IsText(200) by!: string;
}

/** Adds a version to a draft. */
export class AddDraftVersion extends OnDraft {
  @ValidateNested() @Type(() => StoredFileInput) file!: StoredFileInput;
  /** The number that the version must get; refused unless it is the next one. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** Throws away a draft that never became a document. */
export class WeedDraft extends OnDraft {}

/** Registers a document; it gets the next number of its case. */
export class RegisterDocument extends InCase {
  @IsOneOf(['incoming', 'outgoing', 'drawn-up']) direction!: Direction;
  /** In brief what it concerns; a draft's title where it was one. */
  @IsOptional() @IsText(500) title?: string;
  @IsOptional() @IsText(500) publicTitle?: string;
  /** The day that stands on it. */
  @IsOptional() @IsPartialDay() dated?: string;
  /** The day on which somebody took it in. */
  @IsOptional() @IsPartialDay() received?: string;
  /** The day on which it reached the authority or a competent officer (FL 22). */
  @IsOptional() @IsPartialDay() arrived?: string;
  @IsOptional() @IsPartialDay() sent?: string;
  @IsOptional() @ValidateNested() @Type(() => CorrespondentInput) sender?: CorrespondentInput;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CorrespondentInput)
  recipients: CorrespondentInput[] = [];
  @IsOptional()
  @ValidateNested()
  @Type(() => MissingDocumentParticularsInput)
  missing?: MissingDocumentParticularsInput;
  /** Why it is official, for one of the authority's own; dispatched where the day is given on which it was sent. */
  @IsOptional()
  @IsOneOf(['dispatched', 'case-finished', 'attested', 'made-ready', 'archived'])
  drawnUpBy?: DrawnUpBy;
  /** The draft that becomes official. */
  @IsOptional() @IsKey() draft?: string;
  /** The day on which tenders are opened, for a tender (TF 2:9). */
  @IsOptional() @IsDay() tenderOpening?: string;
  @IsOptional() @ValidateNested() @Type(() => SecrecyMarkInput) secrecy?: SecrecyMarkInput;
  /** A draft's last version where it was one. */
  @IsOptional() @ValidateNested() @Type(() => StoredFileInput) file?: StoredFileInput;
  /** The number that an old register gave; refused unless it is the next one. */
  @IsOptional() @IsInt() @Min(1) number?: number;
}

/** Adds a version to a registered document; the earlier ones stay. */
export class AddDocumentVersion extends OnDocument {
  @ValidateNested() @Type(() => StoredFileInput) file!: StoredFileInput;
  /** The number that the version must get; refused unless it is the next one. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** Records that a document of the authority's own was sent. */
export class DispatchDocument extends OnDocument {
  @IsDay() on!: string;
  /** Those to whom it is registered where none are given. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CorrespondentInput)
  recipients: CorrespondentInput[] = [];
}

/** Corrects one particular. The earlier value stays readable, and the reason is kept (OSL 4:1). */
export class CorrectDocument extends OnDocument {
  @IsOneOf(['title', 'publicTitle', 'dated', 'received', 'arrived']) field!: CorrectableDocumentField;
  @IsText(500) value!: string;
  @IsText(500) reason!: string;
}

/** Corrects who sent a document or is to have it; what is not given stays. The earlier ones stay readable (OSL 4:1). */
export class CorrectCorrespondents extends OnDocument {
  @IsOptional() @ValidateNested() @Type(() => CorrespondentInput) sender?: CorrespondentInput;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CorrespondentInput)
  recipients?: CorrespondentInput[];
  @IsText(500) reason!: string;
}

/** Annuls a document that was registered by mistake; its number stays used. */
export class AnnulDocument extends OnDocument {
  @IsText(500) reason!: string;
}

/** Marks a document as secret, with the section of law and who may see it. */
export class MarkDocumentSecrecy extends OnDocument {
  @ValidateNested() @Type(() => SecrecyMarkInput) secrecy!: SecrecyMarkInput;
}

/** Lifts the secrecy of a document, with the reason. */
export class LiftDocumentSecrecy extends OnDocument {
  @IsText(500) reason!: string;
}
