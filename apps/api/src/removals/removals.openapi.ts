import { PREFIX } from '../http/prefix';
import { count, listOf, objectOf, type PartOperation, partOperation, text } from '../openapi/part-operation';
import { type Schema } from '../openapi/schema';

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const instant: Schema = { ...text, format: 'date-time' };
const day: Schema = { ...text, format: 'date' };
const json = (schema: Schema): PartOperation['answer'] => ['application/json', schema];
const of = (operation: Omit<PartOperation, 'tag'>): Schema =>
  partOperation({ tag: 'disposal', ...operation });

const DENIED = { 403: 'Only for registrars.' };

const erasure = objectOf({
  erasure: text,
  state: { enum: ['requested', 'completed'] },
  decision: text,
  requestedOn: day,
  completedOn: orNull(day),
  position: count,
});

const run = objectOf({
  state: {
    enum: ['running', 'done', 'failed', 'interrupted'],
    description: '`interrupted`: its server ended before it did; it goes on when it is begun again.',
  },
  by: text,
  begunAt: instant,
  endedAt: orNull(instant),
  step: orNull({ enum: ['close', 'destroy', 'rebuild', 'traces', 'record'] }),
  view: orNull(objectOf({ name: text, position: count, head: count })),
  removed: orNull(objectOf({ documents: count, erasures: count, tracesLeft: { type: 'boolean' } })),
});

/** What is destroyed, and how far that is, by path. */
export const removalPaths: Readonly<Record<string, Schema>> = {
  [`${PREFIX}/erasures`]: {
    get: of({
      id: 'ListErasures',
      summary: 'Erasures by decisions of one’s committees, the latest first, and not whose.',
      query: { before: count, limit: { type: 'integer', minimum: 1, maximum: 500, default: 50 } },
      answer: json(objectOf({ items: listOf(erasure), next: orNull(count) })),
      problems: DENIED,
    }),
  },
  [`${PREFIX}/erasures/{erasure}`]: {
    get: of({
      id: 'ReadErasure',
      summary: 'How far an erasure is.',
      path: { erasure: text },
      answer: json(erasure),
      problems: { ...DENIED, 404: 'There is no such request.' },
    }),
  },
  [`${PREFIX}/removals`]: {
    post: of({
      id: 'CarryOutRemovals',
      summary:
        'Begins to destroy what was disposed of and whose erasure was requested. Where that is under way, it tells how far it is; what was interrupted goes on.',
      answer: json(run),
      status: 202,
      problems: DENIED,
    }),
    get: of({
      id: 'ReadRemovals',
      summary: 'How far the last carrying out is.',
      answer: json(run),
      problems: { ...DENIED, 404: 'None was begun yet.' },
    }),
  },
};
