import { scenario } from '@diarium/event-store/testing';
import {
  CompleteAssignment,
  IssueAssignment,
  MoveAssignmentDue,
  ReportAssignment,
  WriteOffAssignment,
} from './assignment.commands';
import { assignmentDecider, type AssignmentFacts } from './assignment.decider';
import { type AssignmentEvents } from './assignment.events';

const known: AssignmentFacts = {
  committeeKnown: true,
  decisionKnown: true,
  caseKnown: true,
  meetingKnown: true,
};
const on = (changes: Partial<AssignmentFacts> = {}, today = '2022-12-01') =>
  scenario(assignmentDecider, {
    facts: { ...known, ...changes },
    today,
    stream: 'assignment-GNU-tillganglighet',
  });

const key = { committee: 'GNU', assignment: 'tillganglighet' };
const cited = 'Regionfullmäktige 2022-06-14 § 88';

const issue = (changes: Partial<IssueAssignment> = {}): IssueAssignment =>
  Object.assign(
    new IssueAssignment(),
    key,
    {
      from: 'assembly' as const,
      giver: 'Regionfullmäktige',
      to: 'Nämnden',
      title: 'Tillgänglighet',
      on: '2022-06-14',
      cited,
    },
    changes,
  );
const toOfficer = (changes: Partial<IssueAssignment> = {}): IssueAssignment =>
  issue({ from: 'committee', giver: 'Nämnden', to: 'Inköpschef', cited: undefined, ...changes });

const issued = (changes: Partial<AssignmentEvents['AssignmentIssued']> = {}) =>
  ({
    type: 'AssignmentIssued',
    data: {
      from: 'assembly',
      giver: 'Regionfullmäktige',
      to: 'Nämnden',
      title: 'Tillgänglighet',
      text: null,
      on: '2022-06-14',
      decision: null,
      cited,
      case: null,
      due: null,
      ...changes,
    },
  }) as const;

const command = <Command extends object>(made: Command, fields: Partial<Command>): Command =>
  Object.assign(made, key, fields);

const completed = {
  type: 'AssignmentCompleted',
  data: { case: null, on: '2022-11-30', result: 'Klart', decision: null },
} as const;

describe('giving an assignment', () => {
  it('KL 6:5: the assembly’s rests on a decision that is cited, or on a case', () => {
    on().given().when('IssueAssignment', issue()).then(issued());
    on()
      .given()
      .when('IssueAssignment', issue({ cited: undefined, case: 'GNU-2022-6' }))
      .then(issued({ cited: null, case: 'GNU-2022-6' }));
    on()
      .given()
      .when('IssueAssignment', issue({ cited: undefined, decision: 'GNU-2022-34' }))
      .refused('assignment.without-decision', 'KL 6:5');
  });

  it('the committee’s to an officer rests on a decision of the register, or on one that is cited', () => {
    const from = { from: 'committee', giver: 'Nämnden', to: 'Inköpschef' } as const;
    on()
      .given()
      .when('IssueAssignment', toOfficer({ decision: 'GNU-2022-34' }))
      .then(issued({ ...from, cited: null, decision: 'GNU-2022-34' }));
    on()
      .given()
      .when('IssueAssignment', toOfficer({ case: 'GNU-2022-6' }))
      .refused('assignment.without-decision');
    on({ decisionKnown: false })
      .given()
      .when('IssueAssignment', toOfficer({ decision: 'GNU-2022-34' }))
      .refused('assignment.unknown-decision');
  });

  it('names a committee and a case that there are, and a key that is not taken', () => {
    on({ committeeKnown: false })
      .given()
      .when('IssueAssignment', issue())
      .refused('assignment.unknown-committee');
    on({ caseKnown: false })
      .given()
      .when('IssueAssignment', issue({ case: 'GNU-2022-6' }))
      .refused('assignment.unknown-case');
    on().given(issued()).when('IssueAssignment', issue()).refused('assignment.exists');
  });

  it('was given already, and is due after that', () => {
    on({}, '2022-06-13').given().when('IssueAssignment', issue()).refused('assignment.in-the-future');
    on()
      .given()
      .when('IssueAssignment', issue({ due: '2022-05' }))
      .refused('assignment.due-before-given');
    on()
      .given()
      .when('IssueAssignment', issue({ due: '2022-06' }))
      .then(issued({ due: '2022-06' }));
  });
});

describe('an assignment that is given', () => {
  const report = (fields: Partial<ReportAssignment> = {}) =>
    command(new ReportAssignment(), {
      on: '2022-11-07',
      status: 'Pågående enligt plan',
      comment: 'Enkäten är ute.',
      meeting: 'GNU-2022-11-07',
      ...fields,
    });

  it('is reported, at a meeting that there is, between the day it was given and today', () => {
    on()
      .given(issued())
      .when('ReportAssignment', report())
      .then({
        type: 'AssignmentReported',
        data: {
          case: null,
          on: '2022-11-07',
          status: 'Pågående enligt plan',
          comment: 'Enkäten är ute.',
          meeting: 'GNU-2022-11-07',
        },
      });
    on({ meetingKnown: false })
      .given(issued())
      .when('ReportAssignment', report())
      .refused('assignment.unknown-meeting');
    on()
      .given(issued())
      .when('ReportAssignment', report({ on: '2022-06-13' }))
      .refused('assignment.before-given');
    on()
      .given(issued())
      .when('ReportAssignment', report({ on: '2022-12-02' }))
      .refused('assignment.in-the-future');
    on().given().when('ReportAssignment', report()).refused('assignment.unknown');
  });

  it('is due on another day, with a reason', () => {
    const move = command(new MoveAssignmentDue(), { to: '2023-06', reason: 'Fler svar väntas' });
    const moved = {
      type: 'AssignmentDueMoved',
      data: { case: null, from: '2023-04', to: '2023-06', title: 'Tillgänglighet' },
    } as const;
    on()
      .given(issued({ due: '2023-04' }))
      .when('MoveAssignmentDue', move)
      .then(moved);
    on()
      .given(issued({ due: '2023-04' }), moved)
      .when('MoveAssignmentDue', move)
      .refused('assignment.due-not-moved');
  });

  it('is carried out once', () => {
    const complete = command(new CompleteAssignment(), { on: '2022-11-30', result: 'Klart' });
    on().given(issued()).when('CompleteAssignment', complete).then(completed);
    on().given(issued(), completed).when('CompleteAssignment', complete).refused('assignment.ended');
  });
});

describe('writing off an assignment', () => {
  const writeOff = (fields: Partial<WriteOffAssignment>) =>
    command(new WriteOffAssignment(), {
      on: '2022-11-30',
      reason: 'Staten har tagit över frågan',
      ...fields,
    });
  const writtenOff = (data: { decision: string | null; cited: string | null }) =>
    ({ type: 'AssignmentWrittenOff', data: { case: null, on: '2022-11-30', ...data } }) as const;

  it('needs a decision of who gave it', () => {
    on()
      .given(issued())
      .when('WriteOffAssignment', writeOff({ cited: 'Regionfullmäktige 2022-11-22 § 140' }))
      .then(writtenOff({ decision: null, cited: 'Regionfullmäktige 2022-11-22 § 140' }));
    on()
      .given(issued())
      .when('WriteOffAssignment', writeOff({ decision: 'GNU-2022-34' }))
      .refused('assignment.not-the-givers-decision', 'KL 6:5');
    on()
      .given(issued({ from: 'committee', decision: 'GNU-2022-20' }))
      .when('WriteOffAssignment', writeOff({ decision: 'GNU-2022-34' }))
      .then(writtenOff({ decision: 'GNU-2022-34', cited: null }));
    on()
      .given(issued({ from: 'committee', decision: 'GNU-2022-20' }))
      .when('WriteOffAssignment', writeOff({}))
      .refused('assignment.not-the-givers-decision');
  });

  it('ends it', () => {
    on()
      .given(issued(), completed)
      .when('WriteOffAssignment', writeOff({ cited }))
      .refused('assignment.ended');
  });
});
