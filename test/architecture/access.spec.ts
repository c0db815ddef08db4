import {
  COMMAND_DUTIES,
  commandsByName,
  internalCommands,
  QUERY_AUDIENCES,
  queriesByName,
  readModels,
  ROW_RULES,
} from '@diarium/register';

describe('who may do and ask what', () => {
  it('is said of every command of the register, and of no other', () => {
    expect(Object.keys(COMMAND_DUTIES).sort()).toEqual([...commandsByName.keys()].sort());
  });

  it('is said of every query of the register, and of no other', () => {
    expect(Object.keys(QUERY_AUDIENCES).sort()).toEqual([...queriesByName.keys()].sort());
  });

  it('is said of the rows of every read model, and of no other', () => {
    expect(Object.keys(ROW_RULES).sort()).toEqual(readModels.map(({ name }) => name).sort());
  });

  it('leaves to nobody what policies alone do', () => {
    const internal = Object.entries(COMMAND_DUTIES).flatMap(([name, { duty }]) =>
      duty === 'internal' ? [name] : [],
    );
    expect(internal.sort()).toEqual([...internalCommands].sort());
  });
});
