import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListCases, ListGoals, ListMeetings, ReadCommittee, ReadPlan, ReadReport } from '@diarium/register';
import { type ImportedRegister, openImportedRegister } from './imported-register';

/** The sentences of each document in its order, outside its tables and lists, and where the register holds them. */
const documents = [
  { name: 'plan-2022', committee: 'GNU', year: 2022 },
  { name: 'annual-report-2022', committee: 'GNU', year: 2022 },
  { name: 'annual-report-2025', committee: 'GNU', year: 2025 },
  { name: 'norrbotten-2025', committee: 'HN', year: 2025 },
];

const sentencesOf = (name: string): readonly string[] =>
  readFileSync(join(__dirname, 'documents', `${name}.txt`), 'utf8')
    .split('\n')
    .filter(Boolean);

/** Letters and digits alone: no line breaks, hyphens, brackets or quotes. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** All texts in a value, each in letters alone. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [letters(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

let open: ImportedRegister;

beforeAll(async () => {
  open = await openImportedRegister();
});

afterAll(() => open.drop());

describe.each(documents)('the document $name', ({ name, committee, year }) => {
  it('stands in the register sentence by sentence', async () => {
    const shown = await Promise.all([
      open.ask(ReadCommittee, { committee }),
      open.ask(ReadPlan, { committee, year }),
      open.ask(ReadReport, { committee, year }),
      open.ask(ListGoals, { committee, year }),
      open.ask(ListMeetings, { committee, year, limit: 500 }),
      open.ask(ListCases, { committee, year, limit: 500 }),
    ]);
    const texts = textsIn(shown);
    const lost = sentencesOf(name).filter(
      (sentence) => !texts.some((text) => text.includes(letters(sentence))),
    );
    expect(lost).toEqual([]);
  });
});

describe('what the register quotes from a document', () => {
  it.each([
    ['GNU', 2022],
    ['GNU', 2025],
    ['HN', 2025],
  ])('on %s in %i are its own sentences and nothing else', async (committee, year) => {
    const plan = await open.ask(ReadPlan, { committee, year });
    const report = await open.ask(ReadReport, { committee, year });
    const quoted = [...(plan?.content.notes ?? []), ...(report?.statements ?? [])];
    const known = documents
      .filter((document) => document.committee === committee && document.year === year)
      .flatMap((document) => sentencesOf(document.name).map(letters))
      .sort((one, other) => other.length - one.length);
    const added = quoted
      .map(({ text }) => known.reduce((left, sentence) => left.replaceAll(sentence, ''), letters(text)))
      .filter((left) => left !== '');
    expect(added).toEqual([]);
    expect(quoted.length).toBeGreaterThan(0);
  });
});
