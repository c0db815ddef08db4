import { policy, type Reaction } from '@diarium/event-store';
import { keyOf } from '../shared/streams';
import { keyOfRegistration } from './case-key-of';
import { RelateCase } from './case.commands';
import { type CaseLifeEvents, type RegisterEvents, type RelationKind } from './case.events';

type Events = RegisterEvents & Pick<CaseLifeEvents, 'CaseRelated'>;

const relate = (inCase: string, kind: RelationKind, other: string): Reaction => ({
  key: other,
  command: Object.assign(new RelateCase(), { case: inCase, other, kind }),
});

/** Both cases tell what became of one of them. */
export const relateOtherCase = policy<Events>({
  name: 'when-a-case-is-split-or-merged-the-other-says-so',
  react: {
    CaseRegistered: (event) => {
      const { splitFrom } = event.data;
      return Promise.resolve(
        splitFrom === null ? [] : [relate(splitFrom, 'split-into', keyOfRegistration(event))],
      );
    },
    CaseRelated: ({ stream, data: { kind, other } }) =>
      Promise.resolve(kind === 'merged-into' ? [relate(other, 'merged-from', keyOf(stream))] : []),
  },
});
