import { ArrayMaxSize, ArrayNotEmpty, IsArray, Matches } from 'class-validator';
import { IsText } from '../../shared/fields';
import { OnCommittee } from '../../shared/on-committee';

/** Records that something secret was read. The register gives it by itself, before it answers. */
export class RecordReading extends OnCommittee {
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: '$property must be a month, YYYY-MM' }) month!: string;
  @IsText(200) reader!: string;
  @IsText(100) question!: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(1000) @IsText(100, { each: true }) read!: string[];
}
