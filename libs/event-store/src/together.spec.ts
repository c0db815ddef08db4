import { setTimeout as sleep } from 'node:timers/promises';
import { Together } from './together';

/** A library that lends books, and notes what was asked for together. */
class Library {
  readonly flights: string[][] = [];
  most = 0;
  private underWay = 0;
  private readonly together = new Together((titles: readonly string[]) => this.lend(titles));

  ask(title: string): Promise<string> {
    return this.together.ask(title);
  }

  private async lend(titles: readonly string[]): Promise<readonly string[]> {
    this.underWay += 1;
    this.most = Math.max(this.most, this.underWay);
    this.flights.push([...titles]);
    await sleep(2);
    this.underWay -= 1;
    if (titles.includes('lost')) throw new Error('The library burned down.');
    return titles.map((title) => `the book ${title}`);
  }
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `s${index}`);

describe('questions that are answered together', () => {
  it('share a flight when they come at the same time, and each gets its own answer', async () => {
    const library = new Library();
    const found = await Promise.all(names(200).map((title) => library.ask(title)));
    expect(found).toEqual(names(200).map((title) => `the book ${title}`));
    expect(library.flights.map((flight) => flight.length)).toEqual([64, 64, 64, 8]);
    expect(library.most).toBe(2);
  });

  it('do not wait for each other when they come alone', async () => {
    const library = new Library();
    for (const title of names(3)) await library.ask(title);
    expect(library.flights).toEqual([['s0'], ['s1'], ['s2']]);
  });

  it('never join a flight that is under way: its answer may be older than the question', async () => {
    const library = new Library();
    const first = [library.ask('s0'), library.ask('s1')];
    await sleep(1);
    await Promise.all([...first, library.ask('s2')]);
    expect(library.flights).toEqual([['s0', 's1'], ['s2']]);
  });

  it('fail together, and only those of one flight', async () => {
    const library = new Library();
    const lost = [library.ask('lost'), library.ask('s0')];
    for (const answer of lost) await expect(answer).rejects.toThrow('burned down');
    expect(await library.ask('s1')).toBe('the book s1');
  });
});
