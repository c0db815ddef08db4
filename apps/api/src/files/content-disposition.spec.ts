import fc from 'fast-check';
import { attachment, safeName } from './content-disposition';

describe('the name under which a file is saved', () => {
  it.each([
    [
      'Årsredovisning 2022.pdf',
      `attachment; filename="Arsredovisning 2022.pdf"; filename*=UTF-8''%C3%85rsredovisning%202022.pdf`,
    ],
    [
      'a"b\r\nSet-Cookie: x.pdf',
      `attachment; filename="a_b_Set-Cookie_ x.pdf"; filename*=UTF-8''a_b_Set-Cookie_%20x.pdf`,
    ],
    ['../../etc/passwd', `attachment; filename="_.._etc_passwd"; filename*=UTF-8''_.._etc_passwd`],
    ['rapport\u202efdp.exe', `attachment; filename="rapport_fdp.exe"; filename*=UTF-8''rapport_fdp.exe`],
    ['', `attachment; filename="fil"; filename*=UTF-8''fil`],
  ])('%j', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it('is never a path, a header or empty, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(safeName(name)).toMatch(/^[^./\\"\p{Cc}][^/\\"\p{Cc}]*$/u);
        expect(attachment(name)).toMatch(
          /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~!#$&+^`|%-]+$/,
        );
      }),
    );
  });
});
