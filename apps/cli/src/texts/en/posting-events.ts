import { type PostingEventTexts } from '../event-texts';
import { postings } from './postings';

export const postingEvents: PostingEventTexts = {
  PostingStarted: ({ kind, boards }) =>
    `${postings.kind[kind]} to be posted on ${boards.length === 1 ? '1 notice board' : `${boards.length} notice boards`}`,
  BoardPosted: ({ board, on, window }) =>
    `The notice went up on ${board} on ${on}${window ? `; the decision can be appealed through ${window.last}` : ''}`,
  BoardTakenDown: ({ board, on, early }) =>
    `The notice came down from ${board} on ${on}${early ? ', too early' : ''}`,
};
