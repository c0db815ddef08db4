import { Type } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength, ValidateNested, validateSync } from 'class-validator';
import { fieldProblemsOf } from './field-problems';

class Sender {
  @IsString() @MaxLength(5) @Matches(/^[a-z]+$/) id: unknown;
}

class Letter {
  @IsString() title: unknown;
  @IsOptional() @ValidateNested() @Type(() => Sender) sender?: Sender;
}

const letter = (title: unknown, ...ids: unknown[]): Letter =>
  Object.assign(
    new Letter(),
    { title },
    ids.length > 0 ? { sender: Object.assign(new Sender(), { id: ids[0] }) } : {},
  );

const problems = (given: object) =>
  fieldProblemsOf(validateSync(given, { whitelist: true, forbidNonWhitelisted: true }));

describe('problems of fields', () => {
  it.each([undefined, null])(
    'are one where a field is missing, not all that it then lacks: %s',
    (missing) => {
      expect(problems(letter('Brev', missing))).toEqual([
        { field: 'sender.id', constraint: 'isNotEmpty', message: 'sender.id is missing' },
      ]);
      expect(problems(letter(missing))).toEqual([
        { field: 'title', constraint: 'isNotEmpty', message: 'title is missing' },
      ]);
    },
  );

  it('are all that is wrong with what is there, at its path', () => {
    expect(problems(letter('Brev', 'Anna-Ek')).map(({ field, constraint }) => [field, constraint])).toEqual([
      ['sender.id', 'matches'],
      ['sender.id', 'maxLength'],
    ]);
    expect(problems(letter('Brev', 'Anna'))[0]?.message).toMatch(/^sender: id must match/);
  });

  it('are a field that nobody knows also where it holds nothing', () => {
    const [problem] = problems(Object.assign(letter('Brev'), { more: null }));
    expect(problem).toMatchObject({ field: 'more', constraint: 'whitelistValidation' });
  });
});
