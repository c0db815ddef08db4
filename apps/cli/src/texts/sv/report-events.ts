import { dayInWords } from '../dates';
import { type ReportEventTexts } from '../event-texts';
import { words } from './words';

export const reportEvents: ReportEventTexts = {
  ReportDrafted: ({ title }) => `Rapporten påbörjades: ${title}`,
  StatementMade: ({ text }) => `Rapporten säger: ”${text}”`,
  FigureReported: ({ title, amount, unit }) => `Rapporten anger: ${title} ${amount} ${unit}`,
  DischargeDecided: ({ assembly, granted, on }) =>
    `Fullmäktige (${assembly}) ${granted ? 'beviljade' : 'vägrade'} ansvarsfrihet ${on}`,
  ReportDelivered: ({ on, dateMissing }) =>
    on
      ? `Rapporten lämnades ${dayInWords(on, words.months)}`
      : `Rapporten lämnades; dagen är okänd (${dateMissing ?? '–'})`,
};
