import { type IssuedAgenda, type MeetingRow, type NoticeRow } from '@diarium/register';
import { fields, heading, list, type Page, paragraph, title } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

/** The notices of a meeting, each as it was sent, with the agenda that went with it. */
export function noticesPage(
  meeting: MeetingRow,
  notices: readonly NoticeRow[],
  versions: readonly IssuedAgenda[],
  texts: Texts,
): Page {
  const { messages } = texts;
  return [
    title(messages.noticeTitle(meeting.committee, dayText(meeting.when, texts) ?? '')),
    ...(notices.length === 0 ? [paragraph(messages.noNotice)] : []),
    ...notices.flatMap((notice) => noticeBlocks(notice, versions, texts)),
  ];
}

function noticeBlocks(notice: NoticeRow, versions: readonly IssuedAgenda[], texts: Texts): Page {
  const { labels, messages, words } = texts;
  const agenda = versions.find(({ version }) => version === notice.agendaVersion);
  return [
    heading(messages.noticeSent(notice.on, notice.supplement)),
    fields([
      [labels.meeting, `${dayText(notice.when, texts) ?? ''} ${notice.starts}`],
      [labels.mode, notice.mode && words.mode[notice.mode]],
      [labels.place, notice.place],
      [labels.members, notice.members.join(', ')],
      [labels.substitutes, notice.substitutes.join(', ')],
      [labels.agenda, messages.agendaVersion(notice.agendaVersion)],
    ]),
    list(agenda?.items.map((item, index) => `${index + 1}. ${item.heading}`) ?? []),
  ];
}
