import {
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';
import fc from 'fast-check';
import { areSoundFields } from './sound-fields';

class Named {
  @IsString() @MaxLength(3) name!: unknown;
}

class Counted extends Named {
  @IsOptional() @IsInt() @Min(1) count?: unknown;
  @IsDefined() kind!: unknown;
  @ValidateIf(({ kind }: Counted) => kind === 1) @IsIn(['a', 'b']) why?: unknown;
}

class Listed {
  @IsString({ each: true }) names!: unknown;
}

class Unruled {}

const value = fc.constantFrom<unknown>(undefined, null, '', 'a', 'abcd', 0, 1, 1.5, true, [], ['a'], {});
const wrongIn = (message: object) => validateSync(message, { whitelist: true, forbidNonWhitelisted: true });

describe('the quick look at the fields of a command', () => {
  it('finds sound what class-validator finds nothing wrong with, and nothing else', () => {
    const fields = fc.record(
      { name: value, count: value, kind: value, why: value, more: value },
      { requiredKeys: [] },
    );
    let sound = 0;
    fc.assert(
      fc.property(fields, (given) => {
        const message = Object.assign(new Counted(), given);
        const isSound = areSoundFields(message);
        if (isSound) sound += 1;
        expect(isSound).toBe(wrongIn(message).length === 0);
      }),
      { numRuns: 2000 },
    );
    expect(sound).toBeGreaterThan(0);
  });

  it.each([
    ['lists', Object.assign(new Listed(), { names: ['a'] })],
    ['no rules', new Unruled()],
  ])('leaves a command with %s to class-validator', (_, message) => {
    expect(areSoundFields(message)).toBe(false);
  });
});
