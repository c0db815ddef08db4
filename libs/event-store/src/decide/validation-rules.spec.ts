import { getMetadataStorage, IsInt, IsOptional, IsString, validate } from 'class-validator';
import { rememberValidationRules } from './validation-rules';

class Named {
  @IsString() name!: unknown;
}

class Counted extends Named {
  @IsInt() count!: unknown;
  @IsOptional({ groups: ['draft'] }) @IsInt({ groups: ['draft'] }) draft?: unknown;
}

const problemsOf = async (object: object, options = {}): Promise<readonly string[]> =>
  (await validate(object, options)).map(({ property }) => property).sort();

describe('the rules of a class', () => {
  const storage = getMetadataStorage();
  const looks: unknown[] = [];

  beforeAll(() => {
    const lookUp = storage.getTargetValidationMetadatas.bind(storage);
    storage.getTargetValidationMetadatas = (...given) => {
      looks.push(given[0]);
      return lookUp(...given);
    };
    rememberValidationRules();
    rememberValidationRules();
  });

  it('are looked up once, its own and those of what it extends', async () => {
    const wrong = Object.assign(new Counted(), { name: 1, count: 'x' });
    const right = Object.assign(new Counted(), { name: 'x', count: 1 });
    expect(await problemsOf(wrong)).toEqual(['count', 'name']);
    expect(await problemsOf(right)).toEqual([]);
    expect(await problemsOf(wrong)).toEqual(['count', 'name']);
    expect(looks).toEqual([Counted]);
  });

  it('are not mistaken for those of another class, nor for those of a group', async () => {
    expect(await problemsOf(Object.assign(new Named(), { name: 1, count: 'x' }))).toEqual(['name']);
    const draft = Object.assign(new Counted(), { name: 1, count: 1, draft: 'x' });
    expect(await problemsOf(draft, { groups: ['draft'] })).toEqual(['draft']);
    expect(await problemsOf(draft)).toEqual(['draft', 'name']);
  });
});
