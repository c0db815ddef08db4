import { PARAGRAPH_ORDERS, ListMembers, ListParagraphs, ReadExtract, ReadMinutes } from '@diarium/register';
import { command } from '../command/command';
import { flag, required, text, wholeNumber, wordFor, year, oneOf } from '../command/value';
import { caseNumbers, casesOfDocuments } from '../lookup/case-numbers';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveCommittee } from '../lookup/resolve-committee';
import { resolveParagraph } from '../lookup/resolve-paragraph';
import { title } from '../output/blocks';
import { headOptions, headToPrint } from './head-to-print';
import { minutesPage, paragraphsTable } from '../views/minutes';
import { nextPage } from '../views/next-page';
import { extractPage } from '../views/paragraph';

export const minutes = command({
  name: 'minutes',
  group: 'reading',
  args: { meeting: required(text()) },
  options: headOptions,
  examples: ['minutes GNU-2022-11-07', 'minutes GNU-2022-11-07 --json'],
  answer: async (call, { meeting: key, withoutHead }) => {
    const wanted = key.toLocaleUpperCase('sv');
    const found =
      (await call.ask(ReadMinutes, { meeting: wanted })) ?? refuseLookup('minutes.unknown', { meeting: key });
    const numbers = await caseNumbers(
      call,
      found.paragraphs.flatMap((paragraph) => [paragraph.case, ...casesOfDocuments(paragraph.documents)]),
    );
    const members = await call.ask(ListMembers, { committee: found.sitting.committee });
    const elected = new Map(members.map(({ member, name }) => [member, name]));
    const isFinal = found.sitting.attestation !== null;
    return {
      data: found,
      page: [
        ...minutesPage(found, { numbers, elected }, call.texts),
        ...(await headToPrint(call, { isFinal, withoutHead })),
      ],
    };
  },
});

export const minutesBook = command({
  name: 'minutes-book',
  group: 'reading',
  args: { committee: text() },
  options: {
    year,
    search: text(),
    outcome: wordFor(({ minutes: texts }) => texts.outcome),
    unattested: flag,
    sort: oneOf(...PARAGRAPH_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['minutes-book GNU --year 2022', 'minutes-book --search peruk', 'minutes-book GNU --unattested'],
  answer: async (call, { committee, unattested, ...filters }) => {
    const page = await call.ask(ListParagraphs, {
      ...filters,
      committee: await resolveCommittee(call, committee),
      attested: unattested ? false : undefined,
    });
    const numbers = await caseNumbers(
      call,
      page.items.map((paragraph) => paragraph.case),
    );
    return {
      data: page,
      page: [
        title(call.texts.minutes.bookTitle),
        paragraphsTable(page.items, numbers, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});

export const extract = command({
  name: 'extract',
  group: 'reading',
  args: { paragraph: required(text()) },
  options: { committee: text('code'), ...headOptions },
  examples: ["extract '§ 34/2022'", 'extract GNU-2022-34', "extract '§ 34/2022' --committee GNU --json"],
  answer: async (call, { paragraph: written, committee, withoutHead }) => {
    const key = await resolveParagraph(call, written, await resolveCommittee(call, committee));
    const found =
      (await call.ask(ReadExtract, { paragraph: key })) ??
      refuseLookup('paragraph.unknown', { paragraph: written });
    const numbers = await caseNumbers(call, [
      found.paragraph.case,
      ...casesOfDocuments(found.paragraph.documents),
    ]);
    return {
      data: found,
      page: [
        ...extractPage(found, numbers, call.texts),
        ...(await headToPrint(call, { isFinal: true, withoutHead })),
      ],
    };
  },
});
