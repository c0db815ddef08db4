import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DeadlineItem, type Page } from '@diarium/register';
import { type Called, commandLineOver, sittings } from '../support/command-line';
import { exampleMeeting } from '../support/example-content';
import { openTestRegister, type TestRegister } from '../support/open-test-register';

let open: TestRegister;
let diarium: (...words: string[]) => Promise<Called>;

beforeAll(async () => {
  open = await openTestRegister({ content: exampleMeeting });
  diarium = commandLineOver(open.register);
});

afterAll(() => open.drop());

async function answer<Data>(...words: string[]): Promise<Data> {
  const { exit, out, err } = await diarium(...words, '--json');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out) as Data;
}

interface Paragraph {
  readonly revision: number;
  readonly type: string;
  readonly data: {
    readonly heading: string;
    readonly serving: readonly { readonly person: string; readonly servesFor: string }[];
    readonly ballots: readonly {
      readonly kind: string;
      readonly settledBy: string;
      readonly carried: string;
    }[];
    readonly disqualified: readonly { readonly person: string }[];
    readonly reports: readonly string[];
    readonly points: readonly object[];
  };
}

describe('a meeting held, attested and posted from the command line alone', () => {
  let book: readonly Paragraph[];

  beforeAll(async () => {
    book = (await open.register.store.readStream('minutes-EXN-2026')) as unknown as readonly Paragraph[];
  });

  it('has twelve paragraphs, §§ 1–12 by construction', () => {
    expect(book.map(({ type, revision }) => [type, revision + 1])).toEqual(
      Array.from({ length: 12 }, (_, index) => ['ParagraphRecorded', index + 1]),
    );
  });

  it('has an open and a closed vote; of the closed one no name is stored', () => {
    const votes = book.flatMap(({ data }) => data.ballots).filter(({ kind }) => kind !== 'acclamation');
    expect(votes).toMatchObject([
      { kind: 'open', settledBy: 'majority', carried: 'utred', votes: Array.from({ length: 5 }, () => ({})) },
      { kind: 'closed', settledBy: 'majority', carried: 'jord', votes: [] },
    ]);
  });

  it('KL 6:28–32: who is disqualified neither takes part nor votes in that paragraph, and does in the next', () => {
    const [award, election] = book.slice(3);
    expect(award?.data.disqualified).toMatchObject([{ person: 'bo-berg' }]);
    expect(award?.data.serving.map(({ person }) => person)).not.toContain('bo-berg');
    expect(election?.data.serving.map(({ person }) => person)).toContain('bo-berg');
  });

  it('lets substitutes serve for who is absent, until the member arrives', () => {
    const placeOf = (paragraph: number, member: string) =>
      book[paragraph - 1]?.data.serving.find(({ servesFor }) => servesFor === member)?.person;
    expect([2, 3].map((paragraph) => placeOf(paragraph, 'ivar-kvist'))).toEqual(['jan-lund', 'ivar-kvist']);
    expect([7, 8].map((paragraph) => placeOf(paragraph, 'gun-iver'))).toEqual(['gun-iver', 'hans-jord']);
  });

  it('KL 6:39–40: the urgent decision was forced onto its agenda, and is reported', async () => {
    expect(book[9]?.data.reports).toEqual(['EXN-2026-D2']);
    const { items } = await answer<Page<DeadlineItem>>('deadlines', '--on', '2026-04-01', '--all');
    const urgent = items.filter(({ rule }) => rule === 'deadline.urgent-decision');
    expect(urgent).toMatchObject([{ subject: 'EXN-2026-D2', state: 'met', metOn: '2026-03-10' }]);
  });

  it('KL 13:5: the window for appeal runs from the day on which all boards carry the notice', async () => {
    expect(await answer('posting', 'EXN-2026-03-10')).toMatchObject({
      window: { start: '2026-03-19', last: '2026-04-09' },
    });
  });

  it('is done once, however often its files are given', async () => {
    const before = await open.register.store.head();
    for (const file of sittings) expect(await diarium('journal', file)).toMatchObject({ exit: 0 });
    expect(await open.register.store.head()).toBe(before);
  });

  it('locks its paragraphs: after attestation nothing is taken back', async () => {
    const fields = { meeting: 'EXN-2026-03-10', paragraph: 'EXN-2026-2', reason: 'Ångrat' };
    const { exit, err } = await diarium('do', 'TakeBackParagraph', '--data', JSON.stringify(fields));
    expect(exit).toBe(1);
    expect(err).toContain('[minutes.');
  });
});

describe('a journal that cannot be given', () => {
  const given = (text: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'diarium-journal-')), 'journal.yaml');
    writeFileSync(file, text);
    return diarium('journal', file);
  };

  it.each([
    ['is no list', '{ do: AssignHandler }', 'usage.journal-no-list'],
    ['has an entry without a command', '- { with: {} }', 'usage.journal-entry'],
    ['has an entry at no time', `- { do: ResumeCase, at: '25:00', with: {} }`, 'usage.journal-entry'],
    [
      'says the same twice',
      '- { do: ResumeCase, with: { case: EXN-2026-1 } }\n- { do: ResumeCase, with: { case: EXN-2026-1 } }',
      'usage.journal-entry-twice',
    ],
    ['names no command of the register', '- { do: BurnCase, with: {} }', 'command.unknown'],
  ])('because it %s is refused and changes nothing', async (_, text, code) => {
    const before = await open.register.store.head();
    expect((await given(text)).err).toContain(`[${code}]`);
    expect(await open.register.store.head()).toBe(before);
  });

  it('because of one entry tells which, and what stood before it is done', async () => {
    const handler = '- { do: AssignHandler, on: 2026-04-01, with: { case: EXN/1/2026, handler: Mio Norr } }';
    const { exit, err } = await given(`${handler}\n- { do: ResumeCase, with: { case: EXN/1/2026 } }`);
    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining('Stannade vid rad 2') as string });
    expect(err).toContain('[case.not-resting]');
    const stream = await open.register.store.readStream('case-EXN-2026-1');
    expect(stream.at(-1)).toMatchObject({ type: 'HandlerAssigned' });
  });
});
