import { type CommitteeView, type MemberItem } from '@diarium/register';
import { type Page, paragraph, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { spanInWords } from '../texts/dates';
import { seatsText } from './committee';

export type ListedMember = MemberItem & { readonly partyName: string };

export function membersPage(
  committee: Pick<CommitteeView, 'committee' | 'seats'>,
  members: readonly ListedMember[],
  texts: Texts,
): Page {
  const { labels, words, messages } = texts;
  return [
    title(messages.membersTitle(committee.committee)),
    paragraph(seatsText(committee.seats, texts)),
    table(
      [
        labels.name,
        labels.politicalParty,
        labels.seat,
        labels.party,
        labels.office,
        labels.term,
        labels.replaces,
      ],
      members.map(({ name, politicalParty, seat, partyName, offices, from, to, replaces }) => [
        name,
        politicalParty,
        words.seat[seat],
        partyName,
        offices.map(({ office }) => words.office[office]).join(', '),
        spanInWords(from, to),
        replaces,
      ]),
      messages.noMembers,
    ),
  ];
}
