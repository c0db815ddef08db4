import { type Correspondence } from '@diarium/register';
import { dayInWords } from '../dates';
import { type DocumentEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

const correctable: Record<string, string> = {
  title: 'title',
  publicTitle: 'public title',
  dated: 'day on which it was drawn up',
  received: 'day on which it was received',
  arrived: 'day on which it arrived',
};

const people = ({ sender, recipients }: Correspondence): string =>
  [...(sender ? [sender] : []), ...recipients].map(({ name }) => name).join(', ') || '–';

export const documentEvents: DocumentEventTexts = {
  DraftStarted: ({ title }) => `A draft was begun: ${title}`,
  DraftVersionAdded: ({ draft, version }) => `The draft “${draft}” got version ${version}`,
  DraftWeeded: ({ draft }) => `The draft “${draft}” was weeded out`,
  DocumentRegistered: ({ number, direction, title }) =>
    `Document ${number} was registered (${words.direction[direction]})${title ? `: ${title}` : ''}`,
  DocumentVersionAdded: ({ document, version }) => `Document ${document} got version ${version}`,
  DocumentDispatched: ({ document, on, recipients }) =>
    `Document ${document} was dispatched on ${day(on)} to ${recipients.map(({ name }) => name).join(', ')}`,
  DocumentCorrected: ({ document, field, from, to }) =>
    `The ${correctable[field]} of document ${document} was corrected from “${from ?? '–'}” to “${to}”`,
  DocumentTitleCorrected: ({ document, field, from, to }) =>
    `The ${correctable[field]} of document ${document} was corrected from “${from ?? '–'}” to “${to}”`,
  CorrespondentsCorrected: ({ document, from, to }) =>
    `Sender and recipients of document ${document} were corrected from “${people(from)}” to “${people(to)}”`,
  DocumentSecrecyMarked: ({ document, secrecy }) =>
    `Document ${document} was marked as secret: OSL ${secrecy.section}, ${day(secrecy.on)}, ${secrecy.authority}`,
  DocumentSecrecyLifted: ({ document }) => `The secrecy mark of document ${document} was lifted`,
  DocumentAnnulled: ({ document }) => `Document ${document} was annulled`,
};
