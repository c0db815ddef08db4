import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { report, type ReportRow } from './report.read-model';
import { streamOfReport } from './report.stream';

const gnu2022 = { committee: 'GNU', year: 2022 };

const inReport =
  (kind: 'annual' | 'half-year') =>
  (type: string, data: object): RecordedEvent =>
    recordedEvent({ stream: streamOfReport({ ...gnu2022, kind }), type, data });
const annual = inReport('annual');
const halfYear = inReport('half-year');

function fold(...events: RecordedEvent[]): ReportRow[] {
  const rows = new Map<string, object | undefined>();
  foldInto(report, rows, events);
  return [...rows.values()] as ReportRow[];
}

describe('the report as it is read', () => {
  const drafted = annual('ReportDrafted', { title: 'Årsredovisning 2022', kind: 'annual' });
  const statement = {
    statement: 's',
    section: 'Måluppfyllelse',
    text: 'Tre av fyra.',
    claim: null,
    cases: [],
  };
  const figure = { figure: 'f', title: 'Försäljning', amount: 169_000, unit: 'tkr' };

  it('holds its statements and figures in the order in which they were written', () => {
    expect(
      fold(
        drafted,
        annual('StatementMade', statement),
        annual('StatementMade', { ...statement, statement: 't' }),
        annual('FigureReported', figure),
      ),
    ).toMatchObject([
      { key: 'GNU-2022', status: 'draft', statements: [statement, { statement: 't' }], figures: [figure] },
    ]);
  });

  it('says when it was handed over, or why no source gives the day', () => {
    const delivered = (data: object) => annual('ReportDelivered', { kind: 'annual', ...data });
    expect(fold(drafted, delivered({ on: '2023-02-20', dateMissing: null }))).toMatchObject([
      { status: 'delivered', deliveredOn: '2023-02-20', dateMissing: null },
    ]);
    expect(fold(drafted, delivered({ on: null, dateMissing: 'Ingen källa' }))).toMatchObject([
      { status: 'delivered', deliveredOn: null, dateMissing: 'Ingen källa' },
    ]);
  });

  it('on half a year stands beside the one on the year', () => {
    const half = halfYear('ReportDrafted', { title: 'Delårsrapport 2022', kind: 'half-year' });
    expect(fold(drafted, half)).toMatchObject([
      { key: 'GNU-2022', ...gnu2022, kind: 'annual' },
      { key: 'GNU-2022-half-year', ...gnu2022, kind: 'half-year' },
    ]);
  });
});
