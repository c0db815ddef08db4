export const keys = {
  title: 'Personuppgifternas nycklar',
  rewrapped: (count: number): string =>
    count === 1 ? '1 nyckel är inslagen på nytt.' : `${count} nycklar är inslagna på nytt.`,
  masterKey: 'Huvudnyckel',
  inUse: 'I bruk',
  closed: 'Stängda',
  destroyed: 'Förstörda',
  toRewrap: 'Inslagna med en annan huvudnyckel',
  errors: {
    'keys.no-master-key': 'Huvudnyckeln till personuppgifterna saknas.',
    'keys.wrong-master-key': 'Huvudnyckeln är inte den som nycklarna är inslagna med.',
    'keys.master-key-unreadable': 'Huvudnyckeln går inte att läsa.',
  },
};
