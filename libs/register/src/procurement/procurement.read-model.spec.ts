import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { procurementList, type ProcurementRow } from './procurement.read-model';

const inPlan = (type: string, data: object, revision = 0): RecordedEvent =>
  recordedEvent({ stream: 'plan-GNU-2022', type, data, revision });
const planned = inPlan('ProcurementItemPlanned', {
  item: 'inkontinens',
  name: 'Inkontinensprodukter',
  responsible: 'Region Jämtland Härjedalen',
  planVersion: 1,
});

function fold(...events: RecordedEvent[]): ProcurementRow[] {
  const rows = new Map<string, object | undefined>();
  foldInto(procurementList, rows, events);
  return [...rows.values()] as ProcurementRow[];
}

describe('the list of procurements', () => {
  it('shows what is planned, by whom and since which version of the plan', () => {
    expect(fold(planned)).toEqual([
      {
        key: 'GNU-2022|inkontinens',
        committee: 'GNU',
        year: 2022,
        item: 'inkontinens',
        name: 'Inkontinensprodukter',
        responsible: 'Region Jämtland Härjedalen',
        planVersion: 1,
        status: 'planned',
        completedOn: null,
        completedAs: null,
      },
    ]);
  });

  it('shows who is responsible now, and what is withdrawn', () => {
    const data = { item: 'inkontinens', from: 'Region Jämtland Härjedalen', to: 'Region Västerbotten' };
    const rows = fold(
      planned,
      inPlan('ProcurementResponsibleChanged', data),
      inPlan('ProcurementItemWithdrawn', { item: 'inkontinens' }),
    );
    expect(rows).toMatchObject([{ responsible: 'Region Västerbotten', status: 'withdrawn' }]);
  });

  it('keeps the plan’s name beside the one under which it was finished', () => {
    const data = { item: 'inkontinens', name: 'inkontinenshjälpmedel', on: '2022' };
    expect(fold(planned, inPlan('ProcurementCompleted', data))).toMatchObject([
      {
        name: 'Inkontinensprodukter',
        completedAs: 'inkontinenshjälpmedel',
        status: 'completed',
        completedOn: '2022',
      },
    ]);
  });

  it('shows what was finished though the plan did not hold it, each by itself', () => {
    const finished = (name: string, revision: number) =>
      inPlan('ProcurementCompleted', { item: null, name, on: '2022' }, revision);
    expect(fold(planned, finished('personlyftar', 7), finished('sängar', 8))).toMatchObject([
      { item: 'inkontinens' },
      { key: 'GNU-2022#7', item: null, name: 'personlyftar', planVersion: null, status: 'completed' },
      { key: 'GNU-2022#8', item: null, name: 'sängar', responsible: null, status: 'completed' },
    ]);
  });
});
