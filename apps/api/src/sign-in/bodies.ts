import { type Grant } from '@diarium/access';
import { ROLES, type Role } from '@diarium/config';
import { fieldProblemsOf, unstorableFields } from '@diarium/event-store';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  validate,
  ValidateNested,
} from 'class-validator';
import { httpProblem } from '../problems/http-rules';

/** Longer than any password may be, so that whoever types too much is told so by the rule of passwords. */
const ANY_PASSWORD = 1000;

export class SignInBody {
  @IsString() @IsNotEmpty() @MaxLength(200) login!: string;
  @IsString() @IsNotEmpty() @MaxLength(ANY_PASSWORD) password!: string;
  /** Of the device, or a recovery code, for whoever has a device. */
  @IsOptional() @IsString() @MaxLength(50) code?: string;
}

/** What proves that whoever sits at an open session is its user. */
export class PasswordBody {
  @IsString() @IsNotEmpty() @MaxLength(ANY_PASSWORD) password!: string;
  @IsOptional() @IsString() @MaxLength(50) code?: string;
}

export class CodeBody {
  @IsString() @IsNotEmpty() @MaxLength(50) code!: string;
}

export class PasswordChangeBody {
  @IsString() @IsNotEmpty() @MaxLength(ANY_PASSWORD) current!: string;
  @IsOptional() @IsString() @MaxLength(50) code?: string;
  @IsString() @MaxLength(ANY_PASSWORD) next!: string;
}

export class LinkBody {
  @IsString() @IsNotEmpty() @MaxLength(100) secret!: string;
  @IsString() @MaxLength(ANY_PASSWORD) password!: string;
}

export class TokenRoleBody implements Grant {
  @IsIn(ROLES) role!: Role;
  @IsOptional() @IsString() @MaxLength(50) committee: string | null = null;
  @IsOptional() @IsString() @MaxLength(100) party: string | null = null;
}

export class TokenBody {
  /** What the token is for. */
  @IsString() @IsNotEmpty() @MaxLength(100) name!: string;
  @IsIn(['read', 'write']) access!: 'read' | 'write';
  /** How many days it holds. */
  @IsInt() @Min(1) @Max(3660) days = 90;
  /** Without it all roles that the user holds at the time of each request. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TokenRoleBody)
  roles?: TokenRoleBody[];
}

/** @throws ProblemError `request.invalid`, naming the fields and never what was in them */
export async function checkedBody<Body extends object>(
  bodyClass: new () => Body,
  given: unknown,
): Promise<Body> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw httpProblem('request.malformed');
  const body = plainToInstance(bodyClass, given);
  const errors = await validate(body, { whitelist: true, forbidNonWhitelisted: true });
  const problems = [...fieldProblemsOf(errors), ...(errors.length > 0 ? [] : unstorableFields(body))];
  if (problems.length > 0) throw httpProblem('request.invalid', { errors: problems });
  return body;
}
