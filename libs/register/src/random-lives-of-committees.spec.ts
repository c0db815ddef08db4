import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, foldInto, type RecordedEvent } from '@diarium/event-store';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { readModels } from './capabilities';
import { autumn } from './testing/autumn';
import { broken } from './testing/forbidden-states';
import { MemoryRegister } from './testing/memory-register';

interface Line {
  readonly do: string;
  readonly on: string;
  readonly at?: string;
  readonly with: Record<string, unknown>;
}

const SITTINGS = join(__dirname, '../../../examples/sittings');

const EXN = { committee: 'EXN', year: 2026 };
const further = {
  ...{ point: '1.1', matter: 'Avrop', delegateKind: 'head-of-administration', delegate: 'Förvaltningschef' },
  ...{ mayBeSubdelegated: true, appeal: 'none' },
};
const nextMeeting = 'EXN-2026-09-14';

/** What the example does not come to, after it: the committee's own rules, delegating further, a citizen's proposal. */
const afterwards: readonly Line[] = (
  [
    ['ExplainAbbreviation', { committee: 'EXN', abbreviation: 'MTP', meaning: 'medicintekniska produkter' }],
    ['DecideDoors', { committee: 'EXN', doors: 'open', from: '2026-09-01', decidedBy: '§ 3/2026' }],
    ['SetNoticePeriod', { committee: 'EXN', days: 9, from: '2026-09-01' }],
    ['SetAttendanceLimit', { committee: 'EXN', percent: 60, from: '2026-09-01' }],
    [
      'AdoptDelegationOrder',
      { committee: 'EXN', from: '2026-06-01', subdelegatesReportTo: 'Förvaltningschef', points: [further] },
    ],
    ['Subdelegate', { committee: 'EXN', point: '1.1', to: 'Inköpare', from: '2026-06-01' }],
    ['PlanMeeting', { meeting: nextMeeting, when: '2026-09-14', planYear: 2026, starts: '09:00' }],
    [
      'RecordDelegatedDecision',
      {
        ...EXN,
        on: '2026-06-01',
        point: '1.1',
        by: 'Eva Ek',
        as: 'Inköpare',
        heading: 'Avrop',
        text: 'Köps.',
      },
    ],
    ['MoveMeeting', { meeting: nextMeeting, to: '2026-09-21', reason: 'Lokalen är upptagen' }],
    ['MoveDelegatedReporting', { decision: 'EXN-2026-D3' }],
    [
      'RegisterCase',
      { ...EXN, title: 'Bänkar', caseType: 'Medborgarförslag', date: { kind: 'received', on: '2026-06-01' } },
    ],
    ['ReportCitizensProposals', { ...EXN, on: '2026-06-01' }],
  ] as const
).map(([name, fields]) => ({ do: name, on: '2026-06-01', with: fields }));

/** What happens to the committee of the example meeting, from its first day on, and afterwards. */
const lines: readonly Line[] = [
  ...readdirSync(SITTINGS)
    .sort()
    .flatMap((name) => parse(readFileSync(join(SITTINGS, name), 'utf8')) as Line[]),
  ...afterwards,
  ...autumn.map(([name, on, fields]) => ({ do: name, on, with: fields })),
];

/** Lives that go another way: things are left out, done twice, and done before or after their time. */
const lives = fc.record({
  leftOut: fc.uniqueArray(fc.nat(lines.length - 1), { maxLength: 15 }),
  twice: fc.array(fc.nat(lines.length - 1), { maxLength: 8 }),
  swapped: fc.array(fc.nat(lines.length - 2), { maxLength: 40 }),
  batch: fc.integer({ min: 1, max: 60 }),
});

function lifeOf({ leftOut, twice, swapped }: { leftOut: number[]; twice: number[]; swapped: number[] }) {
  const order = lines.map((_, index) => index);
  for (const at of swapped) order.splice(at, 2, ...order.slice(at, at + 2).reverse());
  return order
    .flatMap((index) => (twice.includes(index) ? [index, index] : [index]))
    .filter((index) => !leftOut.includes(index))
    .flatMap((index) => lines[index] ?? []);
}

const withKeys = (fields: Record<string, unknown>): object => ({
  ...fields,
  ...(typeof fields['case'] === 'string'
    ? { case: fields['case'].replace(/^(\w+)\/(\d+)\/(\d+)$/, '$1-$3-$2') }
    : {}),
});

/** Gives the commands; what the rules refuse is not done. */
async function live(life: readonly Line[]): Promise<{ log: readonly RecordedEvent[]; refused: number }> {
  const register = await MemoryRegister.open();
  let refused = 0;
  for (const { do: name, on, at, with: fields } of life)
    await register.give(name, withKeys(fields), on, at).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      refused += 1;
    });
  await register.close();
  return { log: await register.log(), refused };
}

type Rows = Record<string, readonly (object | undefined)[]>;

/** Rows go through JSON after each batch, as they go through the database. */
function folded(log: readonly RecordedEvent[], batch: number): Rows {
  return Object.fromEntries(
    readModels.map((model) => {
      let rows = new Map<string, object | undefined>();
      for (let from = 0; from < log.length; from += batch) {
        foldInto(model, rows, log.slice(from, from + batch));
        rows = new Map(JSON.parse(JSON.stringify([...rows])) as [string, object | undefined][]);
      }
      return [model.name, [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)];
    }),
  );
}

describe('any life of a committee', () => {
  it('as it is written, is refused nothing but the item that only a policy puts on', async () => {
    expect((await live(lines)).refused).toBe(1);
  });

  it('touches no row twice that is said to be one event', async () => {
    const { log } = await live(lines);
    for (const model of readModels.filter(({ rowsAreEvents }) => rowsAreEvents)) {
      const keys = log
        .filter(({ type }) => model.project[type])
        .flatMap((event) => [...new Set(model.keys(event))]);
      expect([model.name, new Set(keys).size]).toEqual([model.name, keys.length]);
    }
  });

  it('reaches no state that the law forbids, and shows the same in batches of any size', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ({ batch, ...given }) => {
        const { log } = await live(lifeOf(given));
        expect(broken(log)).toEqual([]);
        expect(folded(log, batch)).toEqual(folded(log, log.length + 1));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('would be seen to break the law where it did', async () => {
    const { log } = await live(lines);
    const changed = (type: string, change: (data: Record<string, unknown>) => object) =>
      broken(
        log.map((event) => (event.type === type ? { ...event, data: change(event.data as never) } : event)),
      );
    const [first] = changed('ParagraphRecorded', (data) => ({ ...data, seats: 99 }));
    expect(first).toBe('EXN-2026-1: KL 6:27: no quorum');
    expect(changed('ParagraphRecorded', (data) => ({ ...data, ballots: withoutVotes(data) }))).toContain(
      'EXN-2026-3: KL 5:65: an open vote does not name each once',
    );
    expect(changed('DocumentRegistered', (data) => ({ ...data, document: 2 }))).toEqual([
      'case-EXN-2026-1: documents 2',
    ]);
    expect(changed('BoardPosted', (data) => ({ ...data, on: '2026-03-01' }))).toHaveLength(6);
    expect(changed('ParagraphsAttested', (data) => ({ ...data, by: ['anna-ek'] }))).toContain(
      'EXN-2026-13: KL 5:69: attested without one who is to attest it',
    );
    expect(
      changed('ParagraphAttestersAppointed', (data) => ({ ...data, attesters: ['eva-gran'] })),
    ).toContain('EXN-2026-14: KL 5:69: eva-gran attests and took no part, or led it');
    expect(changed('MemberLeft', (data) => ({ ...data, member: 'dan-fors' }))).toEqual([
      'meeting-EXN-2026-10-05: KL 6:17: dan-fors serves and is not elected to the place',
    ]);
    expect(changed('DischargeDecided', (data) => ({ ...data, assembly: 'alfa' }))).toHaveLength(2);
    expect(broken(log.filter(({ type }) => type !== 'ReportDelivered'))).toHaveLength(3);
  });
});

const withoutVotes = ({ ballots }: Record<string, unknown>): object[] =>
  (ballots as object[]).map((ballot) => ({ ...ballot, votes: [] }));
