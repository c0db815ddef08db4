import { type Correspondence } from '@diarium/register';
import { dayInWords } from '../dates';
import { type DocumentEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

const correctable: Record<string, string> = {
  title: 'Rubriken',
  publicTitle: 'Den offentliga rubriken',
  dated: 'Dagen då den upprättades',
  received: 'Dagen då den togs emot',
  arrived: 'Dagen då den kom in',
};

const people = ({ sender, recipients }: Correspondence): string =>
  [...(sender ? [sender] : []), ...recipients].map(({ name }) => name).join(', ') || '–';

export const documentEvents: DocumentEventTexts = {
  DraftStarted: ({ title }) => `Ett utkast påbörjades: ${title}`,
  DraftVersionAdded: ({ draft, version }) => `Utkastet ”${draft}” fick version ${version}`,
  DraftWeeded: ({ draft }) => `Utkastet ”${draft}” rensades bort`,
  DocumentRegistered: ({ number, direction, title }) =>
    `Handling ${number} registrerades (${words.direction[direction]})${title ? `: ${title}` : ''}`,
  DocumentVersionAdded: ({ document, version }) => `Handling ${document} fick version ${version}`,
  DocumentDispatched: ({ document, on, recipients }) =>
    `Handling ${document} expedierades ${day(on)} till ${recipients.map(({ name }) => name).join(', ')}`,
  DocumentCorrected: ({ document, field, from, to }) =>
    `${correctable[field]} för handling ${document} rättades från ”${from ?? '–'}” till ”${to}”`,
  DocumentTitleCorrected: ({ document, field, from, to }) =>
    `${correctable[field]} för handling ${document} rättades från ”${from ?? '–'}” till ”${to}”`,
  CorrespondentsCorrected: ({ document, from, to }) =>
    `Avsändare och mottagare för handling ${document} rättades från ”${people(from)}” till ”${people(to)}”`,
  DocumentSecrecyMarked: ({ document, secrecy }) =>
    `Handling ${document} sekretessmarkerades: OSL ${secrecy.section}, ${day(secrecy.on)}, ${secrecy.authority}`,
  DocumentSecrecyLifted: ({ document }) => `Sekretessmarkeringen för handling ${document} togs bort`,
  DocumentAnnulled: ({ document }) => `Handling ${document} makulerades`,
};
