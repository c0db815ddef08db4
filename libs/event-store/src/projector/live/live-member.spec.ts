import { type RecordedEvent } from '../../log/event';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { type FollowingFold, LiveMember } from './live-member';

const at = { name: 'm', version: 1, position: 0, error: null } as Checkpoint;
const page = (position: number, ...types: string[]) => ({
  events: types.map((type) => ({ type, position }) as RecordedEvent),
  position,
  atHead: true,
});

describe('a read model that follows together with others', () => {
  let reached = 0;
  beforeEach(() => {
    reached = 0;
  });
  const fold = { model: { name: 'm' }, types: ['A'] } as unknown as FollowingFold;
  const member = (): LiveMember => {
    const progress = {
      reached: (_: string, position: number) => void (reached = position),
      changed: () => undefined,
      left: () => void (reached = -1),
    };
    const made = new LiveMember(fold, at, progress, 250);
    made.ready();
    return made;
  };

  it('holds what it has no use for at once, also while a round stores how far it is', () => {
    const model = member();
    model.give(page(3, 'B'));
    expect(reached).toBe(3);
    expect(model.take()).toMatchObject({ events: [], position: 3 });
    model.give(page(5, 'B'));
    expect(reached).toBe(5);
    model.moved({ ...at, position: 3 });
    expect([reached, model.position, model.isUnsaved]).toEqual([5, 5, true]);
  });

  it('holds nothing after what a round is folding, or what waits for one', () => {
    const model = member();
    model.give(page(3, 'A'));
    model.give(page(4, 'B'));
    expect(reached).toBe(0);
    expect(model.take().events).toHaveLength(1);
    model.give(page(5, 'B'));
    expect(reached).toBe(0);
    model.give(page(6, 'A'));
    model.moved({ ...at, position: 4 });
    expect([reached, model.isDue]).toEqual([4, true]);
    model.take();
    model.moved({ ...at, position: 6 });
    expect(reached).toBe(6);
  });

  it('holds up the others when very much waits for it, and not before', () => {
    const model = member();
    const many = Array.from({ length: 1000 }, () => 'A');
    for (let position = 1; position <= 5; position += 1) model.give(page(position, ...many));
    expect(model.isFull).toBe(false);
    model.give(page(6, 'A'));
    expect(model.isFull).toBe(true);
  });

  it('told of a round that was stored before the server crashed, after its lease was lost', () => {
    const model = member();
    model.give(page(3, 'A'));
    model.take();
    model.leave();
    model.moved({ ...at, position: 3 });
    expect(reached).toBe(-1);
  });
});
