import { codeAt, deviceUri, newDeviceSecret, newRecoveryCode, plainCode, stepOf } from './one-time-code';

describe('a code of a device', () => {
  // RFC 6238, appendix B, in six digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const at = 1_111_111_109_000;

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is the one of RFC 6238 at second %i', (second, code) => {
    expect(codeAt(Math.floor(second / 30), secret)).toBe(code);
  });

  it('is right in its half minute, and in those beside it', () => {
    const step = stepOf('081804', secret, at);
    expect(step).toBe(37_037_036);
    expect(stepOf('081804', secret, at + 30_000)).toBe(step);
    expect(stepOf('081804', secret, at + 90_000)).toBeUndefined();
    expect(stepOf('081805', secret, at)).toBeUndefined();
    expect(stepOf('', secret, at)).toBeUndefined();
  });

  it('follows from a secret of its own, which an authenticator can read', () => {
    const own = newDeviceSecret();
    expect(own).toMatch(/^[A-Z2-7]{32}$/);
    expect(newDeviceSecret()).not.toBe(own);
    expect(deviceUri(own, 'eva')).toContain(`secret=${own}`);
  });
});

describe('a recovery code', () => {
  it('is long, another each time, and the same however it is typed', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^([A-Z0-9]{4}-){6}[A-Z0-9]{4}$/);
    expect(newRecoveryCode()).not.toBe(code);
    expect(plainCode(code.toLowerCase().replaceAll('-', ' '))).toBe(plainCode(code));
  });
});
