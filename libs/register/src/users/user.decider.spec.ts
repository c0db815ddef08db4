import { type Draft, foldInto } from '@diarium/event-store';
import { recordedEvent, scenario } from '@diarium/event-store/testing';
import { handlerLinks } from './handler-links.read-model';
import { userDecider, type UserFacts } from './user.decider';
import { type RoleHeld, type UserEvents } from './user.events';
import { type UserLoginRow, userLogins } from './users.read-model';

const facts: UserFacts = {
  committeeKnown: true,
  partyKnown: true,
  boardKnown: true,
  loginOf: null,
  handlerOf: null,
};
const on = (changes: Partial<UserFacts> = {}) =>
  scenario(userDecider, { facts: { ...facts, ...changes }, stream: 'user-e1042' });

const user = 'e1042';
const reason = 'Slutar';
const invited: Draft<UserEvents> = {
  type: 'UserInvited',
  data: { user, name: 'Eva Berg', login: 'eva.berg' },
};
const held: RoleHeld = { role: 'registrar', committee: 'GNU', party: null, board: null };
const granted: Draft<UserEvents> = {
  type: 'RoleGranted',
  data: { user, source: 'administrator', ...held },
};
const disabled: Draft<UserEvents> = { type: 'UserDisabled', data: { user } };
const registrar = { user, role: 'registrar', committee: 'GNU' } as const;

describe('a user', () => {
  it('is invited once, with a name to sign in with that nobody else has, in small letters', () => {
    on().given().when('InviteUser', { user, name: 'Eva Berg', login: 'Eva.Berg' }).then(invited);
    on().given(invited).when('InviteUser', { user, name: 'Eva Berg' }).refused('user.exists');
    on({ loginOf: 'e7' })
      .given()
      .when('InviteUser', { user, name: 'Eva Berg', login: 'eva.berg' })
      .refused('user.login-taken');
  });

  it('has a name or the name to sign in with corrected', () => {
    on({ loginOf: user })
      .given(invited)
      .when('CorrectUser', { user, name: 'Eva Lind', reason })
      .then({
        type: 'UserCorrected',
        data: { user, name: 'Eva Lind', login: 'eva.berg', formerLogin: 'eva.berg' },
      });
    on().given(invited).when('CorrectUser', { user, reason }).refused('user.nothing-changes');
    on().given().when('CorrectUser', { user, name: 'Eva', reason }).refused('user.unknown');
    on({ loginOf: 'e7' })
      .given(invited)
      .when('CorrectUser', { user, login: 'bo', reason })
      .refused('user.login-taken');
  });

  it('is disabled and enabled, and is given no role in between', () => {
    on().given(invited).when('DisableUser', { user, reason }).then(disabled);
    on().given(invited, disabled).when('DisableUser', { user, reason }).refused('user.disabled');
    on().given(invited, disabled).when('GrantRole', registrar).refused('user.disabled');
    on()
      .given(invited, disabled)
      .when('EnableUser', { user, reason })
      .then({ type: 'UserEnabled', data: { user } });
    on().given(invited).when('EnableUser', { user, reason }).refused('user.not-disabled');
  });
});

describe('a role', () => {
  it('is given once and taken back', () => {
    on().given(invited).when('GrantRole', registrar).then(granted);
    on().given(invited, granted).when('GrantRole', registrar).refused('user.role-held');
    on()
      .given(invited, granted)
      .when('RevokeRole', { ...registrar, reason })
      .then({ type: 'RoleRevoked', data: { user, ...held } });
    on()
      .given(invited, granted)
      .when('RevokeRole', { ...registrar, committee: 'HN', reason })
      .refused('user.role-not-held');
  });

  it('of work in a committee is given in a committee that there is', () => {
    on().given(invited).when('GrantRole', { user, role: 'chair' }).refused('user.committee-needed');
    on({ committeeKnown: false })
      .given(invited)
      .when('GrantRole', registrar)
      .refused('user.unknown-committee');
  });

  it('of an administrator belongs to no committee', () => {
    on()
      .given(invited)
      .when('GrantRole', { user, role: 'administrator', committee: 'GNU' })
      .refused('user.role-of-no-committee');
  });

  it('of a party reader is given for a party of the committee, and no other role is', () => {
    const reader = { user, role: 'party-reader', committee: 'GNU' } as const;
    on().given(invited).when('GrantRole', reader).refused('user.party-needed');
    on({ partyKnown: false })
      .given(invited)
      .when('GrantRole', { ...reader, party: 'berg' })
      .refused('user.unknown-party');
    on()
      .given(invited)
      .when('GrantRole', { ...registrar, party: 'berg' })
      .refused('user.role-of-no-party');
  });
});

describe('the role of a board’s supervisor', () => {
  const supervisor = { user, role: 'board-supervisor' } as const;
  it('names a board that supervises some committee, and no committee', () => {
    const board = 'Regionstyrelsen';
    on()
      .given(invited)
      .when('GrantRole', { ...supervisor, board })
      .then({
        type: 'RoleGranted',
        data: {
          user,
          role: 'board-supervisor',
          committee: null,
          party: null,
          board,
          source: 'administrator',
        },
      });
    on().given(invited).when('GrantRole', supervisor).refused('user.board-needed');
    on()
      .given(invited)
      .when('GrantRole', { ...supervisor, board, committee: 'GNU' })
      .refused('user.role-of-no-committee');
    on({ boardKnown: false })
      .given(invited)
      .when('GrantRole', { ...supervisor, board })
      .refused('user.unknown-board');
    on()
      .given(invited)
      .when('GrantRole', { ...registrar, board })
      .refused('user.role-of-no-board');
  });
});

describe('the handler of cases', () => {
  const link = { user, committee: 'GNU', handler: 'Eva Berg' } as const;
  const linked: Draft<UserEvents> = { type: 'HandlerLinked', data: link };
  it('is a user by a name that nobody else has in the committee, until it is taken back', () => {
    on().given(invited).when('LinkHandler', link).then(linked);
    on({ handlerOf: 'e7' }).given(invited).when('LinkHandler', link).refused('user.handler-taken');
    on({ handlerOf: user }).given(invited, linked).when('LinkHandler', link).refused('user.handler-linked');
    on({ committeeKnown: false }).given(invited).when('LinkHandler', link).refused('user.unknown-committee');
    on()
      .given(invited, linked)
      .when('UnlinkHandler', { ...link, reason })
      .then({ type: 'HandlerUnlinked', data: link });
    on()
      .given(invited)
      .when('UnlinkHandler', { ...link, reason })
      .refused('user.handler-not-linked');
  });

  it('is the first of two who were given one name at once', () => {
    const rows = new Map<string, object | undefined>();
    const second: Draft<UserEvents> = { type: 'HandlerLinked', data: { ...link, user: 'e7' } };
    const events = [linked, second].map(({ type, data }) =>
      recordedEvent({ type, data, stream: `user-${data.user}` }),
    );
    foldInto(handlerLinks, rows, events);
    expect(rows.get('GNU|Eva Berg')).toEqual({ key: 'GNU|Eva Berg', user });
  });
});

describe('names to sign in with', () => {
  it('belong to the first of two who were given one name at once, until that one gives it up', () => {
    const rows = new Map<string, object | undefined>();
    const happened = (...drafts: Draft<UserEvents>[]) => {
      foldInto(
        userLogins,
        rows,
        drafts.map(({ type, data }) => recordedEvent({ type, data, stream: `user-${data.user}` })),
      );
      return rows.get('eva.berg') as UserLoginRow | undefined;
    };
    const second: Draft<UserEvents> = {
      type: 'UserInvited',
      data: { user: 'e7', name: 'Eva Bergström', login: 'eva.berg' },
    };
    expect(happened(invited, second)?.user).toBe(user);
    const gaveUp: Draft<UserEvents> = {
      type: 'UserCorrected',
      data: { user, name: 'Eva Lind', login: 'eva.lind', formerLogin: 'eva.berg' },
    };
    expect(happened(gaveUp)).toBeUndefined();
    expect(rows.get('eva.lind')).toEqual({ key: 'eva.lind', user });
  });
});
