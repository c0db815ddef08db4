import { type IssuedAgenda, type MeetingRow, type NoticeRow } from '@diarium/register';
import { fields, heading, type Page, paragraph, title } from '../output/blocks';
import { type Texts } from '../texts';
import { itemsTable } from './agendas';
import { dayText } from './days';

interface Sent {
  readonly meeting: MeetingRow;
  readonly notices: readonly NoticeRow[];
  readonly versions: readonly IssuedAgenda[];
  /** Names of members and substitutes, by their keys. */
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, string>;
}

/** The notices of a meeting, each as it was sent, with the agenda that went with it. */
export function noticesPage(sent: Sent, texts: Texts): Page {
  const { meeting, notices } = sent;
  const { messages } = texts;
  return [
    title(messages.noticeTitle(meeting.committee, dayText(meeting.when, texts) ?? '')),
    ...(notices.length === 0 ? [paragraph(messages.noNotice)] : []),
    ...notices.flatMap((notice) => noticeBlocks(notice, sent, texts)),
  ];
}

function noticeBlocks(notice: NoticeRow, { versions, names, numbers }: Sent, texts: Texts): Page {
  const { labels, messages, words } = texts;
  const agenda = versions.find(({ version }) => version === notice.agendaVersion);
  const named = (keys: readonly string[]): string => keys.map((key) => names.get(key) ?? key).join(', ');
  return [
    heading(messages.noticeSent(notice.on, notice.supplement)),
    fields([
      [labels.meeting, `${dayText(notice.when, texts) ?? ''} ${notice.starts}`],
      [labels.mode, notice.mode && words.mode[notice.mode]],
      [labels.place, notice.place],
      [labels.members, named(notice.members)],
      [labels.substitutes, named(notice.substitutes)],
      [labels.agenda, messages.agendaVersion(notice.agendaVersion)],
    ]),
    itemsTable(agenda?.items ?? [], numbers, texts),
  ];
}
