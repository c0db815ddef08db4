import { type Terminal } from './terminal';
import { secondsText, Steps } from './steps';

const texts = { language: 'sv', done: 'klart', failed: 'gick inte' } as const;

function stepsOn(isWatched: boolean) {
  const written: string[] = [];
  const terminal: Terminal = {
    columns: 30,
    isWatched,
    out: () => undefined,
    err: (text) => written.push(text),
  };
  return { steps: new Steps(terminal, texts), text: () => written.join('') };
}

describe('Steps', () => {
  it('write over one line where someone watches', async () => {
    const { steps, text } = stepsOn(true);
    await steps.run('Bygger', async (tell) => {
      tell('10 av 20');
    });
    const overwrite = '\r\u001B[K';
    expect(text()).toBe(`Bygger …${overwrite}Bygger … 10 av 20${overwrite}Bygger: klart (0,0 s)\n`);
  });

  it('cut progress to the width of the terminal, so that it stays one line', async () => {
    const { steps, text } = stepsOn(true);
    await steps.run('Bygger', async (tell) => {
      tell('x'.repeat(100));
    });
    expect(text()).toContain(`\u001B[KBygger … ${'x'.repeat(20)}\r`);
  });

  it('write plain lines where nobody watches', async () => {
    const { steps, text } = stepsOn(false);
    await steps.run('Bygger', async (tell) => {
      tell('10 av 20');
    });
    expect(text()).toBe('Bygger: klart (0,0 s)\n');
  });

  it('say so when the work fails, and let the error through', async () => {
    const { steps, text } = stepsOn(false);
    await expect(steps.run('Bygger', () => Promise.reject(new Error('slut')))).rejects.toThrow('slut');
    expect(text()).toContain('Bygger: gick inte');
  });

  it('write seconds as the language does', () => {
    expect([secondsText(1234, 'sv'), secondsText(1234, 'en')]).toEqual(['1,2 s', '1.2 s']);
  });
});
