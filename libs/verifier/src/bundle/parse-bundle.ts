import { leafContent, type LeafRecord } from '../leaf';
import { canonical } from '../canonical';
import { type Bundle, BUNDLE_FORMAT, type BundledEvent } from './bundle';

/** Why a file is no bundle. */
export class NoBundle extends Error {
  override readonly name = 'NoBundle';
}

/**
 * A bundle from the text of a file.
 * @throws NoBundle naming what is wrong
 */
export function parseBundle(text: string): Bundle {
  const bundle = objectIn(jsonIn(text), 'the file');
  if (bundle['format'] !== BUNDLE_FORMAT) throw new NoBundle(`format is not ${BUNDLE_FORMAT}`);
  for (const field of ['subject', 'madeAt', 'checkpoint'])
    if (typeof bundle[field] !== 'string') throw new NoBundle(`${field} is no text`);
  for (const field of ['keys', 'successions', 'streams']) textsIn(bundle[field], field);
  if (bundle['leaves'] !== null) textsIn(bundle['leaves'], 'leaves');
  if (bundle['earlier'] !== null) {
    const earlier = objectIn(bundle['earlier'], 'earlier');
    if (typeof earlier['checkpoint'] !== 'string') throw new NoBundle('earlier.checkpoint is no text');
    textsIn(earlier['proof'], 'earlier.proof');
  }
  listIn(bundle['events'], 'events').forEach(checkEvent);
  listIn(bundle['series'], 'series').forEach(checkSeries);
  return bundle as unknown as Bundle;
}

function checkEvent(given: unknown, at: number): void {
  const where = `events[${at}]`;
  const { record: givenRecord, proof, ...rest } = objectIn(given, where) as unknown as BundledEvent;
  const record = objectIn(givenRecord, `${where}.record`);
  textsIn(proof, `${where}.proof`);
  if (!('data' in rest) || !('metadata' in rest)) throw new NoBundle(`${where} has no data or no metadata`);
  // Nothing may stand in the record that its leaf does not hash, and nothing may be of another type.
  if (record['leaf'] !== 1 || canonical(record) !== leafContent(record as unknown as LeafRecord))
    throw new NoBundle(`${where}.record is no leaf of form 1`);
}

const SERIES_FIELDS = {
  key: 'string',
  stream: 'string',
  type: 'string',
  by: 'string',
  last: 'number',
} as const;

function checkSeries(given: unknown, at: number): void {
  const where = `series[${at}]`;
  const series = objectIn(given, where);
  for (const [field, type] of Object.entries(SERIES_FIELDS))
    if (typeof series[field] !== type) throw new NoBundle(`${where}.${field} is no ${type}`);
  for (const mark of listIn(series['marks'], `${where}.marks`)) objectIn(mark, `${where}.marks`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NoBundle((error as Error).message);
  }
}

function objectIn(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new NoBundle(`${where} is no object`);
}

function listIn(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new NoBundle(`${where} is no list`);
}

function textsIn(value: unknown, where: string): void {
  if (listIn(value, where).some((item) => typeof item !== 'string'))
    throw new NoBundle(`${where} holds something that is no text`);
}
