import { policy } from '@diarium/event-store';
import { keyOfRegistration } from './case-key-of';
import { SetWatch } from './case.commands';
import { type RegisterEvents } from './case.events';

/** The registration holds the watches, so that a template may change meanwhile. */
export const setWatchesOfTemplate = policy<RegisterEvents>({
  name: 'when-a-case-is-registered-from-a-template-its-watches-are-set',
  react: {
    CaseRegistered: (event) => {
      const inCase = keyOfRegistration(event);
      const watches = event.data.template?.watches ?? [];
      const reactions = watches.map(({ watch, on, note }) => ({
        key: watch,
        command: Object.assign(new SetWatch(), { case: inCase, watch, on, note }),
      }));
      return Promise.resolve(reactions);
    },
  },
});
