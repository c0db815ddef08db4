import { IsInt, Matches, Min } from 'class-validator';
import { IsText } from '../shared/fields';

const ORIGIN = /^diarium\/[0-9a-f-]{36}$/;

/** Proves the log under a new name. An operator gives it, through `diarium proof begin-anew`. */
export class BeginProofLogAnew {
  @Matches(ORIGIN) origin!: string;
  @Matches(ORIGIN) earlier!: string;
  @IsInt() @Min(0) size!: number;
  @Matches(/^[A-Za-z0-9+/]{43}=$/) root!: string;
  @IsText(500) reason!: string;
}
