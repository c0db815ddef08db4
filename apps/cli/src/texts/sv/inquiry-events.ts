import { type InquiryEventTexts } from '../event-texts';

export const inquiryEvents: InquiryEventTexts = {
  CitizensProposalsReported: ({ on, undecided }) =>
    `Medborgarförslag som inte är avgjorda redovisades för fullmäktige ${on}: ${undecided.join(', ')}`,
  InquiryMade: ({ by, question, due }) => `${by} begärde svar senast ${due}: ${question}`,
  InquiryDueMoved: ({ from, to }) => `Svaret ska lämnas senast ${to} i stället för ${from}`,
  InquiryAnswered: ({ on, answer }) => `Begäran besvarades ${on}: ${answer}`,
  InquiryWithdrawn: ({ on }) => `Begäran togs tillbaka ${on}`,
};
