import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { CommandGateway } from './command-gateway';

class Named {
  @IsString() name!: string;
  @IsOptional() @ValidateNested() @Type(() => Named) under?: Named;
}

const byKind = { discriminator: { property: 'kind', subTypes: [{ name: 'named', value: Named }] } };

class Invite {
  @ValidateNested() @Type(() => Named) host!: Named;
  @IsOptional() note?: unknown;
  @IsOptional() @ValidateNested() @Type(() => Named, byKind) of?: Named;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Named) guests: Named[] = [];
}

const gateway = new CommandGateway({} as never);
const anna = { name: 'Anna' };

const wrongIn = async (given: object): Promise<unknown> =>
  gateway.check(Object.assign(new Invite(), given)).then(
    () => [],
    ({ details }: { details: { problems: { field: string }[] } }) =>
      details.problems.map(({ field }) => field),
  );

describe('a command whose fields hold objects of their own', () => {
  it.each([
    ['what is asked for', { host: anna, guests: [anna, anna] }, []],
    ['no object at all, which once failed in the rules', {}, ['host']],
    ['a list in the place of an object', { host: [anna] }, ['host']],
    ['a list in a list, which once stood in the log', { host: anna, guests: [anna, [anna]] }, ['guests.1']],
    ['an empty list in a list', { host: anna, guests: [[]] }, ['guests.0']],
    ['an object in the place of a list', { host: anna, guests: anna }, ['guests']],
    ['a list of nothing for an object of any kind, which once failed', { host: anna, of: [null] }, ['of']],
    ['a list within an object', { host: { ...anna, under: [] } }, ['host.under']],
    ['nothing where nothing need be given', { host: { ...anna, under: null } }, []],
  ])('is told what is wrong with %s', async (_, given, fields) => {
    expect(await wrongIn(given)).toEqual(fields);
  });
});

describe('half of a surrogate pair or a NUL in a command, which once halted the views for good', () => {
  const half = 'L\udc00';
  it.each<[string, object, string[]]>([
    ['in a field', { host: anna, note: half }, ['note']],
    [
      'in a field of an object, and of one in a list',
      { host: { name: half }, guests: [anna, { name: 'a\0' }] },
      ['guests.1.name', 'host.name'],
    ],
    ['in a list of texts', { host: anna, note: ['a', half] }, ['note.1']],
    ['in a name', { host: anna, note: { [half]: 1 } }, ['note.L\ufffd']],
    ['nowhere, as in a whole pair', { host: anna, note: '😀' }, []],
  ])('is told where it stands: %s', async (_, given, fields) => {
    expect(await wrongIn(given)).toEqual(fields);
  });
});
