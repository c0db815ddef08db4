import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import schema from '../schema/dossier.1.schema.json';
import { steps } from './mapping/steps';

interface Fields {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Fields>>;
  readonly items?: Fields;
}

const root = join(__dirname, '../../..');
const guide = readFileSync(join(root, 'docs/dossier-format.md'), 'utf8');

/** Every field of the schema by its place: `cases[].watches[].due`. */
function fieldsOf(part: Fields, at = ''): readonly (readonly [string, Fields])[] {
  return [
    ...Object.entries(part.properties ?? {}).flatMap(([name, field]) => {
      const place = at ? `${at}.${name}` : name;
      return [[place, field] as const, ...fieldsOf(field, place)];
    }),
    ...(part.items ? [[`${at}[]`, part.items] as const, ...fieldsOf(part.items, `${at}[]`)] : []),
  ];
}

const fields = fieldsOf(schema);
const names = [...new Set(fields.map(([place]) => (place.split('.').at(-1) ?? '').replace(/(\[\])+$/, '')))];

describe('the published schema', () => {
  it('describes every field', () => {
    const silent = fields.filter(([, { description }]) => !description).map(([place]) => place);
    expect(silent).toEqual([]);
  });

  it('has a place for everything that becomes a command', () => {
    const places = new Set(fields.map(([place]) => place));
    expect(steps.map(({ at }) => at).filter((at) => !places.has(at))).toEqual([]);
  });

  it('stands field by field in docs/dossier-format.md', () => {
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});
