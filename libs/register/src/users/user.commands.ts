import { ROLES, type Role } from '@diarium/config';
import { IsOptional, Matches } from 'class-validator';
import { IsCommitteeCode, IsKey, IsOneOf, IsText } from '../shared/fields';
import { type GrantSource } from './user.events';

abstract class OnUser {
  /** A key that names no person, since it stands in the log for ever: `e1042`. */
  @IsKey() user!: string;
}

const IsLogin = (): PropertyDecorator =>
  Matches(/^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,199}$/u, {
    message: '$property must be a name to sign in with: letters, digits and . _ @ + -, at most 200',
  });

/** Lets somebody sign in. It gives no role yet. */
export class InviteUser extends OnUser {
  @IsText(200) name!: string;
  /** What they sign in as with a password; without it they come from an identity provider. */
  @IsOptional() @IsLogin() login?: string;
}

/** Corrects what is recorded of a user, with the reason. */
export class CorrectUser extends OnUser {
  @IsOptional() @IsText(200) name?: string;
  @IsOptional() @IsLogin() login?: string;
  @IsText(500) reason!: string;
}

abstract class OnRole extends OnUser {
  @IsOneOf(ROLES) role!: Role;
  /** Without it the role holds in every committee, where the role allows that. */
  @IsOptional() @IsCommitteeCode() committee?: string;
  /** Whose reader a party reader is. */
  @IsOptional() @IsKey() party?: string;
  /** In whose name a board’s supervisor looks: as the committees that it supervises name it. */
  @IsOptional() @IsText(200) board?: string;
}

/** Gives a user a role, for a committee or a party where the role has one. */
export class GrantRole extends OnRole {
  /** `directory` where a group at an identity provider gives it: only such roles go when the group does. */
  @IsOptional() @IsOneOf(['administrator', 'directory']) source?: GrantSource;
}

/** Takes a role from a user, with the reason. */
export class RevokeRole extends OnRole {
  @IsText(500) reason!: string;
}

abstract class OnHandler extends OnUser {
  @IsCommitteeCode() committee!: string;
  /** As the cases name it: `Eva Berg`. */
  @IsText(200) handler!: string;
}

/** Says that the cases of a committee which name this handler are the user’s own. Nobody else has that name there. */
export class LinkHandler extends OnHandler {}

/** Takes from a user a name under which cases are handled. */
export class UnlinkHandler extends OnHandler {
  @IsText(500) reason!: string;
}

/** Keeps a user from signing in, with the reason. */
export class DisableUser extends OnUser {
  @IsText(500) reason!: string;
}

/** Lets a disabled user sign in again, with the reason. */
export class EnableUser extends OnUser {
  @IsText(500) reason!: string;
}
