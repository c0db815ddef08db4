import { type Details } from '@diarium/event-store';
import { type MeetingMode } from '../meetings/meeting.events';
import { type Claim } from '../reports/report.events';
import { type FlagRule } from './flag.rules';
import { type AccountedMeeting, type YearAccount } from './year-account';

/** A disagreement within a committee's year. `subject` names what it is about, stable between readings. */
export interface Flag {
  readonly rule: FlagRule;
  readonly subject: string;
  readonly details: Details;
}

/** All flags of a year, computed from what was planned, held, reached and claimed. */
export function computeFlags(account: YearAccount, year: number): readonly Flag[] {
  return [
    ...subjectsAtAnotherMeeting(account),
    ...goalsNotReachedThoughPlanned(account),
    ...claimsThatDisagree(account, year),
    ...plannedMeetingsNotHeld(account),
    ...account.unplannedProcurements.map((name): Flag => ({
      rule: 'flag.procurement-not-planned',
      subject: name,
      details: { name },
    })),
  ];
}

type Subject = AccountedMeeting['subjects'][number];

function subjectsOf({
  meetings,
}: YearAccount): readonly { meeting: string; when: string; subject: Subject }[] {
  return Object.entries(meetings).flatMap(([meeting, { when, subjects }]) =>
    subjects.map((subject) => ({ meeting, when, subject })),
  );
}

function subjectsAtAnotherMeeting(account: YearAccount): Flag[] {
  return subjectsOf(account).flatMap(({ meeting, when, subject }) => {
    const takenUp = Object.entries(account.meetings).filter(([, { dealtWith }]) =>
      dealtWith.some(({ planned }) => planned === subject.key),
    );
    if (takenUp.length === 0 || takenUp.some(([key]) => key === meeting)) return [];
    const held = takenUp.map(([, it]) => it.when);
    return [
      {
        rule: 'flag.subject-at-another-meeting' as const,
        subject: subject.key,
        details: { subject: subject.title, planned: when, held },
      },
    ];
  });
}

function goalsNotReachedThoughPlanned(account: YearAccount): Flag[] {
  return subjectsOf(account).flatMap(({ when, subject }) => {
    const served =
      subject.serves === null ? undefined : (account.goalOfActivity[subject.serves] ?? subject.serves);
    const goal = served === undefined ? undefined : account.goals[served];
    if (goal?.outcome !== 'Ej uppnått') return [];
    const details = { subject: subject.title, planned: when, goal: goal.title, outcome: goal.outcome };
    return [{ rule: 'flag.goal-not-reached-though-planned' as const, subject: subject.key, details }];
  });
}

function plannedMeetingsNotHeld({ meetings, statements }: YearAccount): Flag[] {
  if (statements.length === 0) return [];
  return Object.entries(meetings)
    .filter(([, { state }]) => state === 'planned')
    .map(([key, { when }]) => ({
      rule: 'flag.planned-meeting-not-held',
      subject: key,
      details: { planned: when },
    }));
}

function claimsThatDisagree(account: YearAccount, year: number): Flag[] {
  return account.statements.flatMap(({ statement, text, claim }) =>
    disagreements(claim, account, { year, text }).map((flag) => ({
      ...flag,
      subject: `${statement}${flag.subject}`,
    })),
  );
}

function disagreements(claim: Claim, account: YearAccount, said: { year: number; text: string }): Flag[] {
  switch (claim.kind) {
    case 'meetings-held':
      return differing('flag.meetings-held-differ', String(claim.count), String(held(account).length));
    case 'meetings-by-mode':
      return modesDiffer(claim, account);
    case 'goals-reached':
      return differing('flag.goals-reached-differ', `${claim.reached}/${claim.of}`, goalsReached(account));
    case 'all-assignments-carried-out':
      return assignmentsLeft(account);
    case 'happened':
      return Number(claim.in.slice(0, 4)) > said.year
        ? [{ rule: 'flag.future-told-as-past', subject: '', details: { ...said, told: claim.in } }]
        : [];
  }
}

function differing(rule: FlagRule, claimed: string, counted: string): Flag[] {
  return claimed === counted ? [] : [{ rule, subject: '', details: { claimed, counted } }];
}

const held = ({ meetings }: YearAccount): readonly AccountedMeeting[] =>
  Object.values(meetings).filter(({ state }) => state === 'held');

function modesDiffer(claim: { digital: number; physical: number }, account: YearAccount): Flag[] {
  const count = (mode: MeetingMode): number =>
    held(account).filter((meeting) => meeting.mode === mode).length;
  const [digital, physical] = [count('digital'), count('physical')];
  if (claim.digital === digital && claim.physical === physical) return [];
  const details = { saidDigital: claim.digital, saidPhysical: claim.physical, digital, physical };
  return [{ rule: 'flag.meeting-modes-differ', subject: '', details }];
}

function goalsReached({ goals }: YearAccount): string {
  const all = Object.values(goals);
  return `${all.filter(({ outcome }) => outcome === 'Uppnått').length}/${all.length}`;
}

function assignmentsLeft({ assignments }: YearAccount): Flag[] {
  return Object.entries(assignments)
    .filter(([, { status }]) => status !== 'Avslutad/klar')
    .map(([key, { title, status }]) => ({
      rule: 'flag.assignments-not-all-carried-out',
      subject: `/${key}`,
      details: { assignment: title, status: status ?? '–' },
    }));
}
