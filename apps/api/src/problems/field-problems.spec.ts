import { getMetadataStorage, IsIn, MaxLength, validateSync } from 'class-validator';
import { commandsByName, queriesByName } from '@diarium/register';
import { fieldShapes } from '../fields/field-shapes';
import { inLanguage } from './field-problems';

class Sample {
  @MaxLength(3) text = 'lång text';
  @IsIn(['a', 'b']) choice = 'c';
}

const inSwedish = (constraint: string): string =>
  inLanguage({ field: 'x', constraint, message: 'x in English' }, 'sv').message;

describe('what is wrong with a field', () => {
  it('is said in Swedish with its limits and choices, and in English as it was', () => {
    const problems = validateSync(new Sample()).flatMap(({ property, constraints = {} }) =>
      Object.entries(constraints).map(([constraint, message]) => ({ field: property, constraint, message })),
    );
    expect(problems.map((it) => inLanguage(it, 'sv').message).sort()).toEqual([
      'choice ska vara något av a, b',
      'text får ha högst 3 tecken',
    ]);
    expect(problems.map((it) => inLanguage(it, 'en'))).toEqual(problems);
  });

  it('has Swedish words for every check that a command or a query makes', () => {
    const checks = [...commandsByName.values(), ...queriesByName.values()]
      .flatMap((message) => fieldShapes(message))
      .flatMap((shape) => shape.checks.map(({ name }) => name));
    expect([...new Set(checks)].filter((name) => inSwedish(name) === 'x in English')).toEqual([]);
  });

  it('once was in Swedish of the wrong form, and nobody told of which', () => {
    const messages = [...commandsByName.values(), ...queriesByName.values()]
      .flatMap((of) => getMetadataStorage().getTargetValidationMetadatas(of, '', false, false))
      .filter(({ name, message }) => name === 'matches' && typeof message === 'string')
      .map(({ message }) => (message as string).replace('$property', 'x'));
    const inSwedish = (message: string): string =>
      inLanguage({ field: 'x', constraint: 'matches', message }, 'sv').message;
    expect(messages.filter((message) => inSwedish(message) === 'x har fel form')).toEqual([]);
    expect(inSwedish('x must be a time, HH:MM')).toBe('x ska vara ett klockslag, TT:MM');
  });
});
