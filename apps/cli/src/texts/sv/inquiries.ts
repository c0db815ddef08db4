import { type InquiryState } from '@diarium/register';
import { type Words } from './words-of';

/** What others ask of the committee, and its answers. */
export const inquiries = {
  title: 'Begäran om yttrande och upplysning',
  none: 'Inget har begärts.',
  due: 'Senast',
  by: 'Begärt av',
  question: 'Fråga',
  answer: 'Svar',
  state: 'Läge',
  states: {
    open: 'öppen',
    overdue: 'försenad',
    answered: 'besvarad',
    withdrawn: 'återtagen',
  } satisfies Words<InquiryState>,
};
