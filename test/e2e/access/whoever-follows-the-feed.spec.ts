import { AsOf } from '@diarium/audit';
import { DomainError, onGround } from '@diarium/event-store';
import { NOBODY } from '@diarium/access';
import { guardedDesk, type PublicChange, ReadPublicFeed } from '@diarium/register';
import fc from 'fast-check';
import { type Decided, meeting, openDecided } from '../decided.fixture';
import { as } from './register-with-secrets';
import { copied, publicViews } from './public-views';
import { publicBeginning, publicStep } from './random-public-life';

/** A copy of what is public, made of nothing but the feed. */
class Follower {
  private readonly things = new Map<string, unknown>();
  private cursor: string | undefined;
  readonly taken: PublicChange[] = [];

  constructor(private readonly decided: Decided) {}

  /** Looks until there is no more, so many changes at a time as the limits say, over and over. */
  async follow(limits: readonly number[]): Promise<Readonly<Record<string, unknown>>> {
    const { queries } = guardedDesk(this.decided.open.register, NOBODY);
    for (let look = 0; ; look += 1) {
      const asked = { limit: limits[look % limits.length]!, after: this.cursor };
      const feed = await queries.execute(Object.assign(new ReadPublicFeed(), asked));
      this.cursor = feed.next;
      for (const change of feed.items) this.take(change);
      if (!feed.hasMore) return Object.fromEntries(this.things);
    }
  }

  private take(change: PublicChange): void {
    const of = `${change.kind}/${change.key}`;
    this.taken.push(change);
    if (change.shown === null) this.things.delete(of);
    else this.things.set(of, copied(change));
  }
}

describe('whoever follows the public feed', () => {
  let decided: Decided;
  let follower: Follower;
  const give = (command: string, fields: object) => decided.give(command, fields, '2022-11-12');
  const caughtUp = async () => {
    const { store, projector, policies } = decided.open.register;
    await policies.waitFor(await store.head());
    await projector.waitFor(await store.head());
  };

  beforeAll(async () => {
    decided = await openDecided();
    for (const [command, fields] of publicBeginning) await give(command, fields);
    await caughtUp();
    follower = new Follower(decided);
    // The views that the copy is held against are made when something is asked first.
    await follower.follow([1]);
  });
  afterAll(() => decided.open.drop());

  it('has what the public views show, whatever happened and wherever the pages were cut', async () => {
    const limits = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    const life = fc.array(publicStep, { minLength: 20, maxLength: 35 });
    await fc.assert(
      fc.asyncProperty(life, limits, async (steps, cuts) => {
        for (const [command, fields] of steps)
          await give(command, fields).catch((error: unknown) => {
            if (!(error instanceof DomainError)) throw error;
          });
        await caughtUp();
        const shown = await publicViews(decided.open);
        expect(await follower.follow(cuts)).toEqual(shown);
        expect(await new Follower(decided).follow(cuts)).toEqual(shown);
      }),
      // The register goes on from one life to the next: nothing can be made shorter.
      { numRuns: 5, endOnFailure: true },
    );
  });

  it.each([[['a', 'b']], [[1.5, 'b']], [[1, 2]], [[1]]])(
    'goes on at no cursor but one of its own: %j',
    async (values) => {
      const after = Buffer.from(JSON.stringify(values)).toString('base64url');
      const { queries } = guardedDesk(decided.open.register, NOBODY);
      const asking = queries.execute(Object.assign(new ReadPublicFeed(), { after }));
      await expect(asking).rejects.toMatchObject({ code: 'query.bad-cursor' });
    },
  );

  it('is told that a paragraph is withdrawn with its case, and gets it back when the mark is lifted', async () => {
    const secrecy = { section: '25:1', on: '2022-06-01', authority: 'GNU' };
    await give('LiftCaseSecrecy', { case: 'GNU-2022-1', reason: 'Prövad' }).catch(() => undefined);
    await give('AttestMinutes', { meeting, on: '2022-11-10', by: ['kim-ek', 'lo-ek'] }).catch(
      () => undefined,
    );
    await caughtUp();
    await follower.follow([500]);
    const since = follower.taken.length;
    await give('MarkCaseSecrecy', { case: 'GNU-2022-1', secrecy });
    await caughtUp();
    await follower.follow([1]);
    await give('LiftCaseSecrecy', { case: 'GNU-2022-1', reason: 'Prövad' });
    await caughtUp();
    await follower.follow([1]);
    const told = follower.taken.slice(since).filter(({ kind }) => kind === 'paragraph');
    expect(told).toMatchObject([
      {
        ...{ key: 'GNU-2022-1', shown: { heading: null, headingLeftOut: 'secrecy', outcome: null } },
        tombstones: [{ reason: 'made-secret', document: null }],
      },
      { key: 'GNU-2022-1', shown: { heading: 'Perukbidrag', outcome: 'decided' }, tombstones: [] },
    ]);
  });

  it('sees nothing of a case that is secret today in the feed of an earlier time', async () => {
    const { register } = decided.open;
    const before = await register.store.head();
    const secrecy = { section: '25:1', on: '2022-06-01', authority: 'GNU' };
    await give('MarkCaseSecrecy', { case: 'GNU-2022-1', secrecy });
    await caughtUp();
    const officer = as('officer', 'HN');
    const ground = await new AsOf(register).ground({ position: before });
    const asked = onGround(Object.assign(new ReadPublicFeed(), { limit: 500 }), ground);
    const { items } = await guardedDesk(register, officer).queries.execute(asked);
    const told = items.filter(({ kind, key }) => key === 'GNU-2022-1' && /case|paragraph/.test(kind));
    expect(told.map(({ kind }) => kind).toSorted()).toEqual(['case', 'paragraph']);
    expect(JSON.stringify(told)).not.toContain('Perukbidrag');
  });

  it('is told that somebody was erased, at once and when the views are made anew', async () => {
    const party = { id: 'nils-lind', name: 'Nils Lind', kind: 'private-person', role: 'party' };
    const { events } = await give('RegisterCase', {
      ...{ committee: 'GNU', year: 2022, title: 'Om Nils Lind', parties: [party] },
      date: { kind: 'received', on: '2022-05-30' },
    });
    const key = `GNU-2022-${(events[0]?.revision ?? 0) + 1}`;
    await give('CloseCase', { case: key });
    await caughtUp();
    await follower.follow([500]);
    const ofTheCase = async () => {
      await caughtUp();
      const since = follower.taken.length;
      const things = await follower.follow([500]);
      expect(things).toEqual(await publicViews(decided.open));
      return follower.taken.slice(since).filter((it) => it.key === key);
    };
    const told = [
      { shown: { title: expect.stringMatching(/^\[raderad/) as string }, tombstones: [{ reason: 'erased' }] },
    ];
    const decision = 'GNU-2022-1';
    await give('RequestErasure', { erasure: 'nils', subject: 'nils-lind', decision, reason: 'Beslut' });
    expect(await ofTheCase()).toMatchObject(told);
    await decided.open.register.projector.rebuild(['public-items', 'case-list']);
    await give('CompleteErasure', { erasure: 'nils' });
    expect(await ofTheCase()).toMatchObject(told);
    // That there was an erasure is told of what it changed alone: its own row once stood in the feed.
    expect(follower.taken.map(({ kind }) => kind as string)).not.toContain('erasure');
  });
});
