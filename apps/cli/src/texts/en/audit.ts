import { type Texts } from '../texts';

export const audit: Texts['audit'] = {
  asOf: {
    recorded: (time) => `As the register stood ${time}: what had been recorded by then.`,
    happened: (time) => `As it was ${time}: what had happened by then, as far as is known today.`,
  },
  building: 'Working out the register as it was',
  buildProgress: (name, position, head) => `${name}: ${position} of ${head}`,
};
