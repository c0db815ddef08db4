import { plainToInstance, Type } from 'class-transformer';
import * as fc from 'fast-check';
import { typedCopy } from './typed-copy';

class Party {
  name!: string;
}

class Noting {
  title = 'Utan rubrik';
  count?: number | null;
  tags?: string[];
  @Type(() => Party) party?: Party;
}

describe('a typed copy of a command', () => {
  it('is what class-transformer makes of it, whatever its fields are called and hold', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
    );
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('title', 'count', 'tags', 'party', 'toString', 'hasOwnProperty'),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(value, fc.array(value))), (fields) => {
        const given = Object.assign(new Noting(), fields);
        const copy = typedCopy(given);
        expect(copy).toStrictEqual(plainToInstance(Noting, given));
        expect(copy).not.toBe(given);
      }),
    );
  });

  it('has objects of their own classes where plain ones were given', () => {
    const copy = typedCopy(Object.assign(new Noting(), { party: { name: 'Anna' } }));
    expect(copy.party).toBeInstanceOf(Party);
  });
});
