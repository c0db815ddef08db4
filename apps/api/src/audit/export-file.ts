import { EXPORT_FORMATS, type ExportFormat } from '@diarium/audit';
import { type Response } from 'express';
import { httpProblem } from '../problems/http-rules';

const FILES: Readonly<Record<ExportFormat, readonly [type: string, ending: string]>> = {
  csv: ['text/csv; charset=utf-8', 'csv'],
  json: ['application/json; charset=utf-8', 'json'],
  package: ['application/x-ndjson; charset=utf-8', 'ndjson'],
};

/** @throws ProblemError `request.not-acceptable` for a form that events are not given out in */
export function exportFormatOf(asked: unknown): ExportFormat {
  const known = EXPORT_FORMATS.find((it) => it === asked);
  if (!known) throw httpProblem('request.not-acceptable');
  return known;
}

/** Says in an answer that it is a file, of which form and name; of the name what a header can hold. */
export function nameFile(name: string, format: ExportFormat, response: Response): void {
  const [type, ending] = FILES[format];
  const plain = name.replaceAll(/[^A-Za-z0-9-]+/g, '-');
  response
    .setHeader('Content-Type', type)
    .setHeader('Content-Disposition', `attachment; filename="${plain}.${ending}"`);
}
