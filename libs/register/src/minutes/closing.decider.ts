import { type DealtWith } from '../meetings/meeting.events';
import { ofMeeting, type ParagraphFacts } from './minutes-book.facts';
import { refuseMinutes } from './minutes.rules';
import { refuseEarlier, refuseUnlessOpen, type SittingDecisions } from './sitting-decide';
import type * as commands from './sitting.commands';

export interface ClosingCommands {
  CloseMeeting: commands.CloseMeeting;
}

/** The end of a meeting: the calendar, the plan's outcome and the flags hear that it was held, and of what. */
export const closingDecisions: SittingDecisions<ClosingCommands> = {
  CloseMeeting: (command, sitting, { facts: { agenda, book } }) => {
    const { opened, takenBack } = refuseUnlessOpen(command, sitting);
    const { meeting, at, reason, note = null } = command;
    refuseEarlier(at, sitting);
    const paragraphs = ofMeeting(book, meeting);
    const standing = paragraphs.filter(({ paragraph }) => !takenBack.has(paragraph));
    const dealtWith = new Set(standing.map(({ item }) => item));
    const left = agenda.items.filter(({ item, kind }) => kind !== 'heading' && !dealtWith.has(item));
    const items = left.map(({ item }) => item);
    if (items.length > 0 && reason === undefined) refuseMinutes('sitting.items-left', { items });
    const { on, mode, place } = opened;
    return [
      {
        type: 'MeetingHeld',
        data: { on, mode, place, note, dealtWith: standing.filter(isMatter).map(dealtWithOf) },
      },
      {
        type: 'MeetingClosed',
        data: { at, notDealtWith: items, paragraphs: paragraphs.map(({ number }) => number) },
      },
    ];
  },
};

const isMatter = ({ kind }: ParagraphFacts): boolean => kind !== 'heading';

const dealtWithOf = ({ item, number, heading, case: inCase, planned }: ParagraphFacts): DealtWith => ({
  key: item ?? `paragraf-${number}`,
  title: heading,
  case: inCase,
  planned,
});
