import { type PostingEventTexts } from '../event-texts';
import { postings } from './postings';

export const postingEvents: PostingEventTexts = {
  PostingStarted: ({ kind, boards }) =>
    `${postings.kind[kind]} ska anslås på ${boards.length === 1 ? '1 anslagstavla' : `${boards.length} anslagstavlor`}`,
  BoardPosted: ({ board, on, window }) =>
    `Anslaget sattes upp på ${board} ${on}${window ? `; beslutet kan överklagas till och med ${window.last}` : ''}`,
  BoardTakenDown: ({ board, on, early }) =>
    `Anslaget togs ner från ${board} ${on}${early ? ', i förtid' : ''}`,
};
