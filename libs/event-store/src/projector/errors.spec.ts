import { messageOf } from './errors';

describe('why a read model halted', () => {
  it('once repeated a value that its table could not take', () => {
    const ofValue = Object.assign(new Error('invalid input syntax for type date: "Anna Ek"'), {
      code: '22007',
    });
    expect(messageOf(ofValue)).toBe('invalid input syntax for type date: "…"');
  });

  it('names columns and what is no value', () => {
    const ofColumn = Object.assign(new Error('null value in column "title"'), { code: '23502' });
    expect(messageOf(ofColumn)).toBe('null value in column "title"');
    expect(messageOf(new TypeError('x is not a function'))).toBe('x is not a function');
  });
});
