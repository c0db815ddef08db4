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
