import { RememberedAnswers } from './remembered-answers';

describe('An answer of a moment ago', () => {
  let mark: number | undefined = 1;
  let asked = 0;
  const ask = () => Promise.resolve({ items: [(asked += 1)] });
  const answers = new RememberedAnswers(() => mark);

  it('is given again to the same question while no view has moved', async () => {
    expect([await answers.of('a', ask), await answers.of('a', ask)]).toEqual([
      { items: [1] },
      { items: [1] },
    ]);
    expect(await answers.of('b', ask)).toEqual({ items: [2] });
  });

  it('is asked anew when a view has moved, also while it was asked', async () => {
    mark = 2;
    const moving = () => {
      mark = 3;
      return ask();
    };
    expect([await answers.of('a', moving), await answers.of('a', ask)]).toEqual([
      { items: [3] },
      { items: [4] },
    ]);
  });

  it('is asked each time where another process moves the views', async () => {
    mark = undefined;
    expect([await answers.of('a', ask), await answers.of('a', ask)]).toEqual([
      { items: [5] },
      { items: [6] },
    ]);
  });

  describe('for whoever asks the same', () => {
    let now = 0;
    const under: { question: string; answer: (given: object) => void }[] = [];
    const slowly = (question: string) => () =>
      new Promise<object>((answer) => under.push({ question, answer }));
    let remembered: RememberedAnswers;

    beforeEach(() => {
      [now, mark, under.length] = [10_000, 1, 0];
      jest.spyOn(performance, 'now').mockImplementation(() => now);
      remembered = new RememberedAnswers(() => mark);
    });

    afterEach(() => jest.restoreAllMocks());

    it('is asked once while it is under way, unless a view has moved meanwhile', async () => {
      const both = [remembered.of('a', slowly('a')), remembered.of('a', slowly('a'))];
      mark = 2;
      const later = remembered.of('a', slowly('a'));
      expect(under).toHaveLength(2);
      under[1]?.answer({ is: 'new' });
      under[0]?.answer({ is: 'old' });
      expect(await Promise.all([...both, later])).toEqual([{ is: 'old' }, { is: 'old' }, { is: 'new' }]);
    });

    it('is not given when its time is over', async () => {
      const asked = remembered.of('a', slowly('a'));
      now += 1_000;
      under[0]?.answer({ is: 'old' });
      await asked;
      now += 1_001;
      void remembered.of('a', slowly('a'));
      expect(under).toHaveLength(2);
    });
  });
});
