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
});
