import { commandsByName, queriesByName } from '@diarium/register';
import { fieldShapes } from '../fields/field-shapes';
import { routeTables } from '.';

const routes = routeTables.flatMap((table) => table.routes);
const namesOf = (kind: string): string[] =>
  routes.filter((route) => route.kind === kind).map(({ message }) => message.name);

describe('the routes', () => {
  it('give every command of the register one place', () => {
    expect(namesOf('command').sort()).toEqual([...commandsByName.keys()].sort());
  });

  it('give every query of the register one place', () => {
    expect(namesOf('query').sort()).toEqual([...queriesByName.keys()].sort());
  });

  it('do not share a place', () => {
    const places = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(places).toEqual([...new Set(places)]);
  });

  it('name in their paths only fields of their command or query', () => {
    const strangers = routes.flatMap(({ path, message }) => {
      const fields = fieldShapes(message).map(({ name }) => name);
      return (path.match(/(?<=:)\w+/g) ?? []).filter((name) => !fields.includes(name));
    });
    expect(strangers).toEqual([]);
  });
});
