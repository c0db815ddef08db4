import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const KINDS = ['private-person', 'authority', 'organisation'];

export class PersonRequest {
  @Matches(/^[a-z0-9-]{1,60}$/) id!: string;
  @IsString() @Length(1, 200) name!: string;
  @IsIn(KINDS) kind!: string;
}

export class PartyRequest extends PersonRequest {
  @IsIn(['sender', 'recipient', 'party']) role!: string;
}

export class DateRequest {
  @IsIn(['received', 'drawn-up']) kind!: string;
  @IsDateString({ strict: true }) on!: string;
}

export class RegisterRequest {
  @Matches(/^[A-ZÅÄÖ]{1,10}$/) committee!: string;
  @IsInt() @Min(1900) @Max(2100) year!: number;
  @IsString() @Length(1, 500) title!: string;
  @IsOptional() @IsString() @Length(1, 500) publicTitle?: string;
  @ValidateNested() @Type(() => DateRequest) date!: DateRequest;
  @IsOptional() @IsString() @Length(1, 100) caseType?: string;
  @IsIn(['own', 'external']) initiative!: string;
  @IsOptional() @IsString() @Length(1, 200) handler?: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PartyRequest)
  parties: PartyRequest[] = [];
}

export class DocumentRequest {
  @IsIn(['incoming', 'outgoing', 'drawn-up']) direction!: string;
  @IsString() @Length(1, 500) title!: string;
  @IsOptional() @IsDateString({ strict: true }) arrived?: string;
  @IsOptional() @ValidateNested() @Type(() => PersonRequest) sender?: PersonRequest;
}

export class ListRequest {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @Type(() => Number) @IsInt() year?: number;
  @IsOptional() @IsIn(['Öppet', 'Stängt']) status?: string;
  @IsOptional() @IsString() handler?: string;
  @IsOptional() @IsString() caseType?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) cursor?: number;
  @Type(() => Number) @IsInt() @Min(1) @Max(500) limit = 50;
}
