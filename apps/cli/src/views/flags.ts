import { DomainError } from '@diarium/event-store';
import { flagRules, type YearFlag } from '@diarium/register';
import { list, type Page, paragraph, section, title } from '../output/blocks';
import { type Texts } from '../texts';

/** A flag as a full sentence, with its section where the law gives one. */
export function flagText({ rule, details }: YearFlag, { language }: Texts): string {
  return new DomainError(rule, flagRules[rule], details).text(language);
}

export function flagsPage(flags: readonly YearFlag[], texts: Texts): Page {
  const years = [...new Set(flags.map(({ committee, year }) => `${committee} ${year}`))];
  const under = (heading: string) =>
    flags.filter(({ committee, year }) => `${committee} ${year}` === heading);
  return [
    title(texts.labels.flags),
    ...(flags.length === 0 ? [paragraph(texts.messages.noFlags)] : []),
    ...years.flatMap((year) => section(year, list(under(year).map((flag) => flagText(flag, texts))))),
  ];
}
