import { type RecordedEvent } from '@diarium/event-store';
import { parse } from 'csv-parse/sync';
import { type LinkedEntry } from '../history/tell-trail';
import { type ExportFormat } from './log-export';
import { chosenTrail, exportedTrail } from './trail-export';

const subject = { kind: 'case', key: 'GNU-2022-6' } as const;
const change = { view: 'case-list', row: 'GNU-2022-6', elements: null } as const;
const event = {
  ...{ id: 'e1', position: 7, stream: 'case-GNU-2022-6', revision: 0, type: 'CaseCorrected', data: {} },
  ...{ actor: '=Eva', role: 'registrar', reason: '+46', occurredOn: null, causationId: null },
  ...{ occurredAt: '2022-01-01T00:00:00.000Z', recordedAt: '2022-01-02T00:00:00.000Z' },
  ...{ commandId: 'c1', correlationId: 'k1' },
  links: { causedBy: null, causes: [], together: [] },
};
const long = 'å'.repeat(5000);
const entries: readonly LinkedEntry[] = [
  {
    ...event,
    changes: [
      { ...change, field: 'title', from: '=1+1', to: long },
      { ...change, field: 'parties', from: [], to: [{ name: 'Norr' }] },
    ],
  },
  { ...event, id: 'e2', position: 8, changes: [] },
];
const sources = {
  store: { readStream: () => Promise.resolve([]) },
  catalogue: { fromStored: (events: readonly RecordedEvent[]) => events },
} as never;

async function file(format: ExportFormat): Promise<string> {
  let text = '';
  const parts = exportedTrail(format, { subject, entries }, sources, () =>
    Promise.reject(new Error('unasked')),
  );
  for await (const part of parts) text += part;
  return text;
}

describe('A trail as a file', () => {
  it('is as CSV a row for each change, in full, and one for an event that changed nothing', async () => {
    const rows: Record<string, string>[] = parse(await file('csv'), {
      columns: true,
      recordDelimiter: '\r\n',
    });
    expect(rows.map(({ position, field, to }) => [position, field, to])).toEqual([
      ['7', 'title', long],
      ['7', 'parties', '[{"name":"Norr"}]'],
      ['8', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ id: 'e1', recordedAt: event.recordedAt, occurredAt: event.occurredAt, role: 'registrar' },
      ...{ commandId: 'c1', correlationId: 'k1', causationId: '', type: 'CaseCorrected', view: 'case-list' },
    });
  });

  it('holds nothing that a spreadsheet would compute, whoever wrote it', async () => {
    const [row]: Record<string, string>[] = parse(await file('csv'), {
      columns: true,
      recordDelimiter: '\r\n',
    });
    expect([row?.actor, row?.reason, row?.from]).toEqual(["'=Eva", "'+46", "'=1+1"]);
  });

  it('is as JSON the trail itself', async () => {
    expect(JSON.parse(await file('json'))).toEqual({ subject, entries });
  });

  it('says as a package of what it is, and as of when', () => {
    expect(chosenTrail(subject, undefined)).toEqual({ subject: 'case GNU-2022-6' });
    expect(chosenTrail(subject, { given: '118', axis: 'recorded' })).toEqual({
      ...{ subject: 'case GNU-2022-6', asOf: '118', axis: 'recorded' },
    });
  });
});
