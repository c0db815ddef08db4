import { KeyRing } from './key-ring';
import { type KeptKey, type KeyTable } from './key-table';
import { type LookupKey } from './lookup-key';

const master = { id: 'master', secret: Buffer.alloc(32, 1) };
const anna = { id: 'a'.repeat(16), subject: 'digest', secret: Buffer.alloc(32, 2) };

describe('the keys that a process remembers', () => {
  it('once held a closed one that was asked for before everything was forgotten, and came after', async () => {
    const answers: ((keys: readonly KeptKey[]) => void)[] = [];
    const byId = () => new Promise<readonly KeptKey[]>((resolve) => answers.push(resolve));
    const ring = new KeyRing({ byId } as unknown as KeyTable, { master: master.id } as LookupKey, {
      masters: [master],
      source: { read: () => Promise.resolve([master]) },
    });
    const kept = ring.wrap(anna, master);
    const before = ring.forIds(new Set([anna.id]));
    ring.forget();
    answers.shift()?.([{ ...kept, closed: false }]);
    expect((await before).get(anna.id)).toMatchObject({ id: anna.id });
    const after = ring.forIds(new Set([anna.id]));
    answers.shift()?.([{ ...kept, closed: true }]);
    expect((await after).get(anna.id)).toBe('erased');
  });
});
