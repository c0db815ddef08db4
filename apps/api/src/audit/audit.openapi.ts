import { AXES, EXPORT_FORMATS, SUBJECT_KINDS } from '@diarium/audit';
import { PREFIX } from '../http/prefix';
import { listOf, objectOf, partOperation, text, count } from '../openapi/part-operation';
import { type Schema } from '../openapi/schema';

const tag = 'audit';
const nullable: Schema = { type: ['string', 'null'] };
const instant: Schema = { ...text, format: 'date-time' };
const axis: Schema = { type: 'string', enum: [...AXES], default: 'recorded' };
const time: Schema = { ...text, description: 'A day, a Swedish time, an instant or a position.' };
const path = {
  kind: { type: 'string', enum: [...SUBJECT_KINDS] },
  key: { ...text, examples: ['GNU-2022-6'] },
};
const asOf = { asOf: time, axis, after: count };
const problems = { 403: 'Only for auditors.', 404: 'Nothing is known of it, or nothing that you may see.' };

const subject = objectOf({ kind: path.kind, key: text });
const element = objectOf({
  what: { enum: ['added', 'removed', 'changed', 'reordered'] },
  element: { type: ['string', 'number', 'null'], description: 'Its own id, where the elements have one.' },
  field: { ...nullable, description: 'Of one that changed, which of its fields.' },
  ...{ from: {}, to: {} },
});
const elements: Schema = {
  anyOf: [listOf(element), { type: 'null' }],
  description: 'Of a list, what became of its elements; null of all else.',
};
const change = objectOf({ view: text, row: text, field: text, from: {}, to: {}, elements });
const state = objectOf({ view: text, row: text, field: text, value: {} });
const linked = objectOf({
  id: text,
  position: count,
  stream: text,
  revision: count,
  type: text,
  actor: text,
});
const links = objectOf({
  causedBy: { anyOf: [linked, { type: 'null' }] },
  causes: listOf(linked),
  together: listOf(linked),
});
const entryFields = {
  ...{ id: text, position: count, stream: text, revision: count, type: text, data: {} },
  ...{
    actor: text,
    role: text,
    occurredAt: instant,
    occurredOn: nullable,
    recordedAt: instant,
    reason: nullable,
  },
  ...{ commandId: text, correlationId: text, causationId: nullable, changes: listOf(change) },
};

/** What auditors ask, by path. */
export const auditPaths: Readonly<Record<string, Schema>> = {
  [`${PREFIX}/trails/{kind}/{key}`]: {
    get: partOperation({
      ...{ id: 'ReadTrail', tag, path, problems: { ...problems, 406: 'It is not given out in that form.' } },
      query: { ...asOf, format: { type: 'string', enum: [...EXPORT_FORMATS] } },
      summary:
        'Everything that happened to something: who, when, what changed from what to what, why, by which command. With `format` as a file: a row for each change as CSV, the same as JSON, or its events as a package that the keys of the log sign.',
      answer: [
        'application/json',
        objectOf({ subject, entries: listOf(objectOf({ ...entryFields, links })) }),
      ],
    }),
  },
  [`${PREFIX}/trails/{kind}/{key}/steps`]: {
    get: partOperation({
      ...{ id: 'StepThrough', tag, path, query: asOf, problems },
      summary: 'Each event of something, and beside it everything that the views held of it then.',
      answer: [
        'application/json',
        objectOf({
          subject,
          steps: listOf(objectOf({ entry: objectOf(entryFields), state: listOf(state) })),
        }),
      ],
    }),
  },
  [`${PREFIX}/trails/{kind}/{key}/comparison`]: {
    get: partOperation({
      ...{ id: 'CompareTrail', tag, path, problems },
      query: { first: { ...time, required: true }, second: time, axis },
      summary: 'What differs in something between two times; the second is now where it is not given.',
      answer: [
        'application/json',
        objectOf({ subject, first: text, second: nullable, axis: text, changes: listOf(change) }),
      ],
    }),
  },
  [`${PREFIX}/views/{view}/comparison`]: {
    get: partOperation({
      ...{ id: 'CompareView', tag, path: { view: { ...text, examples: ['case-list'] } } },
      query: { first: { ...time, required: true }, second: time, axis, limit: count },
      summary: 'Rows of a whole view that came, went or changed between two times.',
      answer: [
        'application/json',
        objectOf({
          ...{ first: text, second: nullable, axis: text },
          views: listOf(objectOf({ view: text, differing: count })),
          rows: listOf(
            objectOf({
              ...{ view: text, row: text, changes: listOf(change) },
              what: { enum: ['added', 'removed', 'changed'] },
            }),
          ),
        }),
      ],
      problems: { 403: 'Only for auditors of all committees.', 404: 'There is no such view.' },
    }),
  },
  [`${PREFIX}/log/export`]: {
    get: partOperation({
      ...{ id: 'ExportLog', tag, problems: { 403: 'Only for auditors.' } },
      query: {
        format: { type: 'string', enum: [...EXPORT_FORMATS], default: 'csv' },
        ...{ actor: text, type: text, kind: text, committee: text, since: instant, until: instant },
      },
      summary: 'Events with what they hold, as CSV, as JSON, or as a package that the keys of the log sign.',
      answer: ['application/octet-stream', text],
    }),
  },
};
