// A day of birth (60 more for a coordination number), then four digits, however they are set apart.
const LOOKS_LIKE_ONE = /(?<!\d)(?:(?:18|19|20)\d{2}|\d{2})(\d{2})(\d{2}) ?[-–+]? ?\d{4}(?!\d)/g;

/** True for a text that holds something like a personal identity number. An organisation's has a month above 19. */
export function holdsPersonalNumber(text: string): boolean {
  return [...text.matchAll(LOOKS_LIKE_ONE)].some(([, month, day]) => {
    const [m, d] = [Number(month), Number(day)];
    return m >= 1 && m <= 12 && ((d >= 1 && d <= 31) || (d >= 61 && d <= 91));
  });
}
