import { COMMAND_DUTIES } from '@diarium/register';
import { fieldShapes } from '../../../../apps/api/src/fields/field-shapes';
import { namesOf } from '../../../../apps/api/src/fields/query-names';
import { type CommandRoute, type QueryRoute } from '../../../../apps/api/src/routes/route';
import { ANYWHERE, OF_ONE, type Place, PLACES } from './places';

type Fields = Readonly<Record<string, string>>;

/** Fields that say what a question is about: a list is asked for what belongs there and no more. */
const NARROWING = ['committee', 'case', 'meeting', 'year', 'limit'];

const pathFields = (path: string): readonly string[] => path.match(/(?<=:)\w+/g) ?? [];

const filled = (path: string, given: Fields): string =>
  `/api/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? 'x'))}`;

/** The address of a question about something. */
export function questionAbout(route: QueryRoute, place: Place, more: Fields = {}): string {
  const given: Fields = { ...ANYWHERE, ...PLACES[place], ...ofOne(route.message.name, place) };
  const inPath = pathFields(route.path);
  const outside = namesOf(route);
  const asked = fieldShapes(route.message).flatMap(({ name, isRequired }) =>
    !inPath.includes(name) && (isRequired || NARROWING.includes(name)) && given[name] !== undefined
      ? [[outside(name), given[name]] as [string, string]]
      : [],
  );
  const query = new URLSearchParams([...asked, ...Object.entries(more)]);
  return `${filled(route.path, given)}?${query.toString()}`;
}

const ofOne = (name: string, place: Place): Fields =>
  Object.fromEntries(
    Object.entries(OF_ONE[name] ?? {}).map(([field, value]) => [
      field,
      value.replaceAll('GNU', PLACES[place].committee ?? ''),
    ]),
  );

/** A command about something: what its path does not give of its place is its body, and nothing else. */
export function commandAbout({ path, message }: CommandRoute, place: Place) {
  const given: Fields = { ...ANYWHERE, ...PLACES[place] };
  const field = COMMAND_DUTIES[message.name]?.place ?? '';
  const inBody = !pathFields(path).includes(field) && given[field] !== undefined;
  return { path: filled(path, given), body: inBody ? { [field]: given[field] } : {} };
}
