import { type Grant, type OwnHandler, type Principal } from '../principal';

/** A user as the register knows them: the roles are those of this moment. */
export interface UserAccount {
  readonly id: string;
  readonly name: string;
  /** Null for who comes from an identity provider. */
  readonly login: string | null;
  readonly disabled: boolean;
  /** ISO instant at which they were last disabled: sessions and tokens from before do not come back. */
  readonly lastDisabledAt: string | null;
  readonly grants: readonly Grant[];
  readonly handles: readonly OwnHandler[];
}

/** Where users are looked up. */
export interface UserDirectory {
  byId(id: string): Promise<UserAccount | undefined>;
  /** @param login as it was typed; capital and small letters are the same */
  byLogin(login: string): Promise<UserAccount | undefined>;
}

export const principalOf = ({ id, name, grants, handles }: UserAccount): Principal => ({
  ...{ id, name, grants, handles },
});
