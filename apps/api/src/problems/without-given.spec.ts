import { loggable } from './without-given';

const request = (given: { body?: unknown; originalUrl?: string; headers?: Record<string, string> }) => ({
  ...{ body: undefined, originalUrl: '/api/v1/cases', headers: {} },
  ...given,
});

describe('an error that nobody expected, as it is logged', () => {
  it.each([
    ['a field', { body: { user: { name: 'Anna Ek' } } }],
    ['a list', { body: { names: ['x', 'Anna Ek', 'Anna Ek och Bo'] } }],
    ['a name that no field has', { body: { 'Anna Ek': 1 } }],
    ['the address', { originalUrl: '/api/v1/cases/Anna%20Ek?sort=date' }],
    ['the query', { originalUrl: '/api/v1/cases?search=Anna%20Ek' }],
    ['a header', { headers: { 'if-match': 'Anna Ek' } }],
  ])('once repeated what stood in %s', (_, given) => {
    const error = new TypeError('"user-Anna Ek" is not the name of a stream');
    const [message, ...frames] = loggable(error, request(given)).split('\n');
    expect(message).toBe('TypeError: "user-…" is not the name of a stream');
    expect(frames.length).toBeGreaterThan(2);
    expect(frames.join()).toContain('without-given.spec');
  });

  it('tells of the program what the caller did not give', () => {
    const said = loggable(new Error('relation "diarium.case_list" is not there'), request({ body: {} }));
    expect(said).toContain('relation "diarium.case_list" is not there');
    expect(loggable('thrown', request({ originalUrl: '/%E4' }))).toBe('thrown');
  });
});
