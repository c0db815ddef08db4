import { reportStream } from '../shared/streams';
import { type ReportKind } from './report.events';

interface Report {
  readonly committee: string;
  readonly year: number;
  readonly kind: ReportKind;
}

/** `report-GNU-2022` for the annual report, `report-GNU-2022-half-year` for that on the first half. */
export const streamOfReport = ({ committee, year, kind }: Report): string =>
  reportStream(committee, year) + (kind === 'annual' ? '' : `-${kind}`);
