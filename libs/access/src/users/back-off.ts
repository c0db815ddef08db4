/** After how many failed attempts one has to wait, and how long at most. */
export interface BackOff {
  readonly free: number;
  /** Seconds after the first attempt that is not free; doubled with each further one. */
  readonly first: number;
  readonly longest: number;
}

/** An account opens again by itself: locked for good, anybody could lock anybody out. */
export const BACK_OFF = {
  account: { free: 5, first: 10, longest: 900 },
  address: { free: 30, first: 10, longest: 900 },
} satisfies Readonly<Record<string, BackOff>>;

/** Seconds to wait after so many failures in a row. */
export function waitAfter(failures: number, { free, first, longest }: BackOff): number {
  if (failures < free) return 0;
  return Math.min(longest, first * 2 ** Math.min(20, failures - free));
}

/** An address as it is counted: a network of IPv6 is one, since who has one address there has all of them. */
export function countedAddress(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter((part) => part !== '');
  const back = tail === undefined ? [] : tail.split(':').filter((part) => part !== '');
  const whole = [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
  return `${whole.slice(0, 4).join(':')}::/64`;
}
