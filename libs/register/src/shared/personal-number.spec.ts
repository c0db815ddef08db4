import { holdsPersonalNumber } from './personal-number';

describe('something like a personal identity number', () => {
  it.each([
    'Ansökan 19121212-1212',
    '121212-1212',
    'Svar till 121212+1212 om hjälpmedel',
    '1212121212',
    '201212721212',
    '19121212 1212',
    '19121212 – 1212',
  ])('is found in ”%s”', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    'Region Jämtland Härjedalen, 232100-0214',
    'GNU/6/2022',
    'Avtal 2023-01-01–2024-12-31',
    'Belopp 169 000 tkr',
    'Telefon 063-14 75 00',
    'RS/1234567890123/2022',
    'Order 1299991234',
    '',
  ])('is not found in ”%s”', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});
