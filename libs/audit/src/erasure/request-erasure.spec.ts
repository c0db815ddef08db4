import { erasedMark } from '@diarium/access';
import { MemoryEventStore } from '@diarium/event-store';
import { type Register, registerCatalogue, RequestErasure } from '@diarium/register';
import { closingAtRequest } from './request-erasure';

const wish = { erasure: 'a', subject: 'anna', decision: 'GNU-2022-1', reason: 'Beslut' };

/** What a request is answered where nothing would be recorded. */
const refusalIn = async (register: object): Promise<unknown> =>
  closingAtRequest({ inside: {}, ...register } as Register)
    .inside.bus.execute(Object.assign(new RequestErasure(), wish))
    .catch((error: unknown) => error);

describe('a request for erasure', () => {
  it('is refused where personal data are stored as they are', async () => {
    expect(await refusalIn({ keys: undefined })).toMatchObject({ code: 'erasure.no-keys' });
  });

  it('once told that nobody knew the person where an erasure of the person had been interrupted', async () => {
    const key = 'k'.repeat(22);
    const inAnswerTo = (erasure: string, decision: string, subject: string | null): Promise<unknown> => {
      const rows = [{ key: erasure, subject, decision }];
      // As the table answers: by whom it names, or by the mark of a closed key.
      const findBy = (where: { readonly subject: { readonly value: readonly unknown[] } }) =>
        Promise.resolve(rows.filter((row) => where.subject.value.includes(row.subject)));
      return refusalIn({
        keys: { keyOf: () => Promise.resolve(undefined), closedKeysOf: () => Promise.resolve([key]) },
        store: new MemoryEventStore(),
        catalogue: registerCatalogue(),
        inside: {
          tables: {
            read: (_: object, reading: (tables: object) => unknown) =>
              reading({ getRepository: () => ({ findBy }) }),
          },
          bus: { execute: () => Promise.resolve('passed') },
        },
      });
    };
    const refused = { code: 'erasure.under-way', details: { erasure: 'b', decision: 'GNU-2022-9' } };
    expect(await inAnswerTo('b', 'GNU-2022-9', 'anna')).toMatchObject(refused);
    expect(await inAnswerTo('b', 'GNU-2022-9', erasedMark(key))).toMatchObject(refused);
    // The same request once more, another person's, and one by a decision of a committee of which one learns nothing.
    expect(await inAnswerTo('a', 'GNU-2022-1', 'anna')).toBe('passed');
    expect(await inAnswerTo('b', 'GNU-2022-9', erasedMark('x'.repeat(22)))).toBe('passed');
    expect(await inAnswerTo('b', 'HN-2022-9', 'anna')).toBe('passed');
  });

  it('is refused where some of it was stored before there were keys, and says where', async () => {
    const store = new MemoryEventStore();
    const party = { id: 'anna', name: 'Anna', kind: 'private-person', role: 'party' };
    await store.append('case-GNU-2022-1', -1, [
      {
        id: '00000000-0000-4000-8000-000000000001',
        type: 'CasePartyAdded',
        version: 1,
        occurredAt: '2022-01-01T00:00:00.000Z',
        data: { party },
        metadata: { actor: 'Eva', role: 'registrar', commandId: 'c', correlationId: 'c', causationId: null },
      },
    ]);
    const keys = { keyOf: () => Promise.resolve(undefined) };
    expect(await refusalIn({ keys, store, catalogue: registerCatalogue() })).toMatchObject({
      code: 'erasure.stored-plain',
      details: { position: 1 },
    });
  });
});
