import { dayInWords } from '../dates';
import { type ReportEventTexts } from '../event-texts';
import { words } from './words';

export const reportEvents: ReportEventTexts = {
  ReportDrafted: ({ title }) => `The report was begun: ${title}`,
  StatementMade: ({ text }) => `The report says: “${text}”`,
  FigureReported: ({ title, amount, unit }) => `The report gives: ${title} ${amount} ${unit}`,
  DischargeDecided: ({ assembly, granted, on }) =>
    `The assembly (${assembly}) ${granted ? 'granted' : 'refused'} discharge on ${on}`,
  ReportDelivered: ({ on, dateMissing }) =>
    on
      ? `The report was handed over in ${dayInWords(on, words.months)}`
      : `The report was handed over; the day is unknown (${dateMissing ?? '–'})`,
};
