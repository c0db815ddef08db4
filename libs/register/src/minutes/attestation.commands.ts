import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import { IsDay, IsKey, IsKeyList, IsParagraphKey, IsText } from '../shared/fields';
import { OnMeeting } from './sitting.commands';

/** A reservation of someone who took part (KL 4:27). Its reasons may follow until the paragraph is attested. */
export class EnterReservation extends OnMeeting {
  @IsParagraphKey() paragraph!: string;
  @IsKey() person!: string;
  @IsOptional() @IsText(5000) text?: string;
}

/** Takes a paragraph back before it is attested. It keeps its number; another may decide its item again. */
export class TakeBackParagraph extends OnMeeting {
  @IsParagraphKey() paragraph!: string;
  @IsText(500) reason!: string;
}

/** Lets someone who took part attest in the place of one who cannot: who led paragraphs, or was appointed. */
export class ReplaceAttester extends OnMeeting {
  @IsKey() insteadOf!: string;
  @IsKey() person!: string;
  @IsText(500) reason!: string;
}

/** Lets others than those appointed for the meeting attest single paragraphs, beside who led them. */
export class AppointParagraphAttesters extends OnMeeting {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsParagraphKey({ each: true })
  paragraphs!: string[];
  /** Keys of members or substitutes who took part in all of them. */
  @ArrayNotEmpty() @ArrayUnique() @IsKeyList() attesters!: string[];
}

abstract class Attestation extends OnMeeting {
  @IsDay() on!: string;
  @IsOptional() @IsText(200) place?: string;
  /** Keys of all who attest: who led the paragraphs, and those appointed for them or for the meeting. */
  @ArrayNotEmpty() @ArrayUnique() @IsKeyList() by!: string[];
}

/** Attests single paragraphs before the rest (*omedelbar justering*), also while the meeting sits. */
export class AttestParagraphs extends Attestation {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsParagraphKey({ each: true })
  paragraphs!: string[];
}

/** Attests the minutes of a closed meeting (*justering*); nothing in them changes afterwards. */
export class AttestMinutes extends Attestation {}
