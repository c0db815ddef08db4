import { recordedEvent } from '../../testing';
import { OpenedOnce } from './opened-once';

const event = (position: number) =>
  recordedEvent({
    type: 'Noted',
    stream: 'notes-1',
    position,
    revision: position,
    data: { sealed: position },
  });
const [first, second, third] = [event(1), event(2), event(3)];

function opening() {
  const asked: number[][] = [];
  let isKeyThere = true;
  const opened = new OpenedOnce({
    fromStored: async (events) => {
      asked.push(events.map(({ position }) => position));
      if (!isKeyThere) throw new Error('no key');
      return Promise.resolve(events.map((it) => ({ ...it, data: { open: it.position } })));
    },
  });
  const positions = async (...events: (typeof first)[]) =>
    (await opened.fromStored(events)).map(({ data }) => (data as { open: number }).open);
  return {
    opened,
    asked,
    positions,
    takeKey: () => (isKeyThere = false),
    giveKey: () => (isKeyThere = true),
  };
}

describe('events that several read models fold', () => {
  it('are opened once, also for those that come at the same time, and are given in the order asked for', async () => {
    const { positions, asked } = opening();
    expect(await Promise.all([positions(first, second), positions(second, third)])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(await positions(third, first)).toEqual([3, 1]);
    expect(asked).toEqual([[1, 2], [3]]);
  });

  it('are opened anew when they are forgotten, as the key may be destroyed', async () => {
    const { opened, positions, asked } = opening();
    await positions(first);
    opened.forget();
    await positions(first);
    expect(asked).toEqual([[1], [1]]);
  });

  it('are tried again where they could not be opened', async () => {
    const { positions, takeKey, giveKey } = opening();
    takeKey();
    await expect(positions(first)).rejects.toThrow('no key');
    giveKey();
    expect(await positions(first)).toEqual([1]);
  });
});
