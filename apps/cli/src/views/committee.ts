import { type CommitteeItem, type CommitteeView, type PreparationChain } from '@diarium/register';
import { type Block, knownFields, list, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

export function committeesTable(items: readonly CommitteeItem[], { labels, messages }: Texts): Block {
  return table(
    [labels.code, labels.name, labels.parties, labels.members, labels.substitutes, labels.host],
    items.map(({ committee, name, parties, seats, host }) => [
      committee,
      name,
      parties,
      seats.members,
      seats.substitutes,
      host,
    ]),
    messages.noCommittees,
  );
}

/** A committee as it stands on a day. */
export function committeePage(committee: CommitteeView, texts: Texts): Page {
  const { labels } = texts;
  const documents = (kind: 'law' | 'governing-document'): Block =>
    list(
      committee.documents
        .filter((document) => document.kind === kind)
        .map(({ title: name, reference }) => (reference === null ? name : `${name} (${reference})`)),
    );
  return [
    title(`${committee.committee}  ${committee.name}`),
    particulars(committee, texts),
    ...section(labels.parties, parties(committee, texts)),
    ...section(labels.groups, groups(committee, texts), purposes(committee)),
    ...section(labels.laws, documents('law')),
    ...section(labels.documents, documents('governing-document')),
    ...section(labels.tasks, list(committee.tasks.map(({ text }) => text))),
    ...section(labels.consequenceTexts, list(committee.consequenceTexts.map(({ title: name }) => name))),
    ...section(labels.budget, list(committee.budgets.map((budget) => budgetText(budget, texts)))),
    ...committee.preparationChains.flatMap((chain) => preparation(chain, texts)),
  ];
}

function particulars(committee: CommitteeView, texts: Texts): Block {
  const { labels, words, messages } = texts;
  const { seats, presidium, remote, names, prefixes } = committee;
  return knownFields([
    [labels.seats, seatsText(seats, texts)],
    [labels.joint, committee.joint ? words.yes : words.no],
    [labels.host, committee.host],
    [labels.since, dayText(committee.from, texts)],
    [labels.supervisedBy, committee.supervisedBy],
    [labels.presidium, presidium && messages.appoints(presidium.appointedBy, presidium.offices)],
    [labels.remote, remote && messages.remoteFrom(dayText(remote.from, texts) ?? '', remote.decidedBy)],
    [labels.noticeTime, committee.noticeDays === null ? null : messages.daysBefore(committee.noticeDays)],
    [
      labels.leadTimes,
      committee.leadTimes
        .map(({ code, name, daysBefore }) => `${code}: ${name}, ${messages.daysBefore(daysBefore)}`)
        .join('\n'),
    ],
    [labels.attendanceLimit, committee.attendanceLimit === null ? null : `${committee.attendanceLimit} %`],
    [labels.prefix, committee.prefix],
    [
      labels.prefixes,
      prefixes.length > 1
        ? overTime(
            prefixes.map(({ prefix, from }) => [prefix, from]),
            texts,
          )
        : null,
    ],
    [
      labels.names,
      names.length > 1
        ? overTime(
            names.map(({ name, from }) => [name, from]),
            texts,
          )
        : null,
    ],
  ]);
}

export function seatsText({ members, substitutes }: CommitteeView['seats'], { messages }: Texts): string {
  return members === null ? messages.seatsUnknown : messages.seats(members, substitutes ?? 0);
}

function overTime(values: readonly (readonly [string, string | null])[], { messages }: Texts): string {
  return values.map(([value, from]) => (from === null ? value : messages.heldFrom(value, from))).join('\n');
}

function parties(committee: CommitteeView, texts: Texts): Block {
  const { labels } = texts;
  return table(
    [labels.party, labels.kind, labels.members, labels.substitutes],
    committee.parties.map(({ name, kind, members, substitutes }) => [
      name,
      texts.words.partyKind[kind],
      members,
      substitutes,
    ]),
    '',
  );
}

function groups({ groups: all }: CommitteeView, { labels, words }: Texts): Block {
  return table(
    [labels.name, labels.kind, labels.minimumMeetings, labels.heldMeetings],
    all.map(({ name, kind, minimumMeetings, reported }) => [
      name,
      words.group[kind],
      minimumMeetings,
      reported.map(({ year, meetings }) => `${year}: ${meetings}`).join('\n'),
    ]),
    '',
  );
}

const purposes = ({ groups: all }: CommitteeView): Block =>
  list(all.flatMap(({ name, purpose }) => (purpose === null ? [] : [`${name}: ${purpose}`])));

function budgetText(
  { year, form, amount, note }: CommitteeView['budgets'][number],
  { messages }: Texts,
): string {
  const budget =
    form === 'none' ? messages.noBudget(year) : messages.netBudget(year, messages.thousands(amount ?? 0));
  return note === null || form === 'none' ? budget : `${budget} ${note}`;
}

function preparation({ year, steps, rounds }: PreparationChain, { labels }: Texts): Page {
  return [
    ...section(
      `${labels.preparation} ${year}`,
      table(
        steps.map(({ code }) => code),
        rounds,
        '',
      ),
    ),
    paragraph(steps.map(({ code, name }) => `${code}: ${name}`).join('\n')),
  ];
}
