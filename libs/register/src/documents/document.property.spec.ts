import { evolveWith, DomainError, type Draft } from '@diarium/event-store';
import fc from 'fast-check';
import { type RegisterDocument } from './document.commands';
import { documentDecider } from './document.decider';
import { type EventsInCase } from './document.state';
import { facts, letter, reply } from './testing/document-events';

const move = fc.oneof(
  fc.record({
    does: fc.constant('register' as const),
    command: fc.constantFrom<RegisterDocument>(
      letter,
      reply,
      { ...letter, number: 2 },
      { ...reply, sent: '1999' },
    ),
  }),
  fc.record({ does: fc.constant('annul' as const), document: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ does: fc.constant('close' as const) }),
  fc.record({ does: fc.constant('reopen' as const) }),
);

const given = { facts, today: '2022-03-01' };

/** What the moves leave in the stream, where a refused one leaves nothing. */
function live(moves: readonly (typeof move extends fc.Arbitrary<infer Move> ? Move : never)[]) {
  const events: Draft<EventsInCase>[] = [];
  for (const one of moves) {
    const state = evolveWith(documentDecider, documentDecider.initial, events as never);
    try {
      events.push(...decide(one, state));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return events;
}

function decide(
  one: typeof move extends fc.Arbitrary<infer Move> ? Move : never,
  state: typeof documentDecider.initial,
): readonly Draft<EventsInCase>[] {
  switch (one.does) {
    case 'register':
      return documentDecider.decide.RegisterDocument(one.command, state, given);
    case 'annul':
      return documentDecider.decide.AnnulDocument(
        { case: letter.case, document: one.document, reason: 'Prov' },
        state,
        given,
      );
    case 'close':
      return [
        {
          type: 'CaseClosed',
          data: {
            as: 'Stängt',
            checked: { openWatches: 0, undispatchedDecisions: 0, openDrafts: 0, undispatchedDocuments: 0 },
          },
        },
      ];
    case 'reopen':
      return [{ type: 'CaseReopened', data: {} }];
  }
}

describe('the documents of any case', () => {
  it('are numbered 1, 2, 3 … without a gap, whatever was refused, annulled, closed or reopened between', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const numbers = live(moves).flatMap((event) =>
          event.type === 'DocumentRegistered' ? [[event.data.document, event.data.number]] : [],
        );
        expect(numbers).toEqual(numbers.map((_, index) => [index + 1, `GNU/6/2022:${index + 1}`]));
      }),
    );
  });
});
