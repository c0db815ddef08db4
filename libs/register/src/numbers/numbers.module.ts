import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { numberMarks } from './number-marks.read-model';
import { numberSeries } from './number-series.read-model';
import { listDocumentSeries, listNumbers, readNumbers } from './numbers.queries';

/** Accounts for every number of every series; it changes nothing. */
export const numbers: Capability = {
  name: 'numbers',
  events: {},
  rules: {},
  commandHandlers: [],
  queryHandlers: queryHandlers([readNumbers, listNumbers, listDocumentSeries]),
  readModels: [numberSeries, numberMarks],
};
