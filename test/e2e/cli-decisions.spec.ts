import { readSettings } from '@diarium/config';
import { run } from '../../apps/cli/src/run';
import { CapturedTerminal } from '../../apps/cli/src/testing/captured-terminal';
import { type Decided, decision, meeting, openDecided } from './decided.fixture';

const terminal = new CapturedTerminal();
let gnu: Decided;

/** The command line over the register of this test. */
async function diarium(...words: readonly string[]) {
  const exit = await run([...words], {
    terminal,
    version: '0',
    readSettings: () => readSettings({ DIARIUM_LANGUAGE: 'sv', DIARIUM_ACTOR: 'Kim Ek' }),
    openRegister: () => Promise.resolve({ ...gnu.open.register, close: () => Promise.resolve() }),
  });
  return { exit, ...terminal.take() };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  gnu = await openDecided();
  const { give } = gnu;
  const on = '2022-11-14';
  await give('AttestMinutes', { meeting, on, by: ['kim-ek', 'lo-ek'] }, on);
  await give('StartPosting', { posting: meeting, kept: 'Regionens hus' }, on);
  for (const board of ['region', 'åre'])
    await give('PostOnBoard', { posting: meeting, board, on, evidence: `Anslag ${board}` }, on);
  await give('SendDecision', { decision, on, recipients: ['Inköpschefen'] }, on);
  const correction = {
    decision,
    on: '2022-11-21',
    field: 'heading',
    to: 'Bidrag till peruk',
    reason: 'Skrivfel',
  };
  await give('CorrectParagraph', correction, '2022-11-21');
  const cited = {
    body: 'Regionfullmäktige',
    reference: '§ 112/2021',
    what: 'Regionplan',
  };
  await give('CiteDecision', { decision, ...cited }, '2022-11-21');
  const appeal = {
    appeal: 'svensson',
    on: '2022-12-06',
    by: 'Sven Svensson',
    to: 'Förvaltningsrätten',
  };
  await give('LodgeAppeal', { decision, ...appeal }, '2022-12-06');
  const on2 = '2023-04-03';
  await give('ReceiveReport', { decision, point: 1, on: on2, result: 'Bidraget höjs' }, on2);
});

afterAll(async () => {
  await gnu.open.drop();
});

/** What each command must show: in Swedish, in English, and as a field of its JSON. */
const views: readonly (readonly [
  words: readonly string[],
  swedish: readonly string[],
  english: readonly string[],
  json: string,
])[] = [
  [
    ['decision', '§ 1/2022'],
    ['§ 1/2022 Bidrag till peruk', 'justerat, anslaget, överklagat, rättat, inte expedierat', 'Skrivfel'],
    ['attested, posted, appealed, corrected, not sent', '2022-12-06 (too late)', 'Regionplan'],
    'decision',
  ],
  [
    ['decisions', 'GNU', '2022', '--responsible', 'Inköpschefen'],
    ['§ 1/2022 Bidrag till peruk', 'Ansvarig: Inköpschefen'],
    ['Responsible: Inköpschefen'],
    'items',
  ],
  [
    ['posting', meeting, '--on', '2022-11-20'],
    ['Anslagsbevis GNU', '2022-11-14 – 2022-12-05', 'Regionens hus', 'Anslag åre', 'Underskrift'],
    ['Proof of posting GNU', 'the time for appeal is running', '§ 1/2022: legality review'],
    'window',
  ],
  [['postings', 'GNU'], ['2 av 2', '2022-12-05', 'får tas ner'], ['2 of 2', 'may come down'], 'items'],
  [
    ['supervision', 'GNU', '2022'],
    ['Återrapporterad?', 'ja, 2023-04-03', 'Kvarstående behov prövat? 0 1 0'],
    ['Decision on the report? 0 1 0', 'Measure decided? 1 0 0'],
    'totals',
  ],
];

describe('decisions and postings on the command line', () => {
  it.each(views)('%j shows what it holds', async (words, swedish, english, json) => {
    const inSwedish = await diarium(...words);
    expect(inSwedish).toMatchObject({ exit: 0, err: '' });
    for (const shown of swedish) expect(oneLine(inSwedish.out)).toContain(shown);
    const { out } = await diarium(...words, '--language', 'en');
    for (const shown of english) expect(oneLine(out)).toContain(shown);
    const data = JSON.parse((await diarium(...words, '--json')).out) as object;
    expect(data).toHaveProperty(json);
  });

  it('says what is not there', async () => {
    for (const [words, code] of [
      [['decision', '§ 99/2022'], 'decision.unknown'],
      [['posting', 'GNU-2022-99'], 'posting.unknown'],
    ] as const)
      expect((await diarium(...words)).err).toContain(code);
  });
});
