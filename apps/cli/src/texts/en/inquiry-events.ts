import { type InquiryEventTexts } from '../event-texts';

export const inquiryEvents: InquiryEventTexts = {
  CitizensProposalsReported: ({ on, undecided }) =>
    `Citizens’ proposals that are not decided were reported to the assembly on ${on}: ${undecided.join(', ')}`,
  InquiryMade: ({ by, question, due }) => `${by} demanded an answer by ${due}: ${question}`,
  InquiryDueMoved: ({ from, to }) => `The answer is due by ${to} instead of ${from}`,
  InquiryAnswered: ({ on, answer }) => `The inquiry was answered on ${on}: ${answer}`,
  InquiryWithdrawn: ({ on }) => `The inquiry was withdrawn on ${on}`,
};
