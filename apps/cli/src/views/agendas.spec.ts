import {
  type AgendaItem,
  type AgendaRow,
  compareAgendas,
  type ElectedPerson,
  type MeetingRow,
  type NoticeRow,
} from '@diarium/register';
import { type Page } from '../output/blocks';
import { render } from '../output/render';
import { type Texts, textsIn } from '../texts';
import { agendaPage, comparisonPage } from './agendas';
import { noticesPage } from './notices';
import { attendancePage, servingPage } from './serving';

const { sv, en } = textsIn;
const shown = (page: (texts: Texts) => Page, texts: Texts = sv): string =>
  render(page(texts), 120).replaceAll(/\s+/g, ' ');

const item = (key: string, heading: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  item: key,
  kind: 'decision',
  heading,
  case: null,
  presenter: null,
  documents: [],
  consequences: [],
  proposal: null,
  forcedBy: null,
  ...changes,
});
const budget = item('budget', 'Budget 2023', {
  case: 'GNU-2022-4',
  presenter: 'Inköpschefen',
  documents: ['GNU-2022-4:1'],
  proposal: 'Nämnden godkänner budgeten.',
  consequences: [{ key: 'barnratt', text: 'Inga' }],
});
const urgent = item('anmalan', 'Anmälan av D 5/2022', {
  kind: 'report',
  forcedBy: { section: 'KL 6:40', decision: 'GNU-2022-D5' },
});
const meeting = {
  key: 'GNU-2022-11-07',
  committee: 'GNU',
  status: 'called',
  when: '2022-11-07',
  heldOn: null,
  noticeOn: '2022-10-31',
} as MeetingRow;
const first = { version: 1, on: '2022-10-28', items: [budget] };
const agenda: AgendaRow = {
  key: meeting.key,
  committee: 'GNU',
  items: [budget, urgent],
  withdrawn: [{ item: 'mal', heading: 'Mål', on: '2022-10-30', reason: 'Bereds vidare' }],
  versions: [first],
  steps: [{ code: 'HNI', name: 'Inlämning', due: '2022-10-21', doneOn: null }],
  noticeBy: '2022-10-31',
};
const numbers = new Map([['GNU-2022-4', 'GNU/4/2022']]);

describe('An agenda on the command line', () => {
  const page = (issued?: typeof first) => (texts: Texts) =>
    agendaPage({ meeting, agenda, issued, numbers }, texts);

  it('shows each item with number, kind, case, presenter and documents, and the rule that forces it on', () => {
    const text = shown(page());
    expect(text).toContain('1 Budget 2023 beslut GNU/4/2022 Inköpschefen GNU/4/2022:1');
    expect(text).toContain('2 Anmälan av D 5/2022 (KL 6:40) anmälan');
    expect(text).toContain('Budget 2023: Nämnden godkänner budgeten.');
    expect(text).toContain('Budget 2023, barnratt: Inga');
  });

  it('shows what was withdrawn and why, and how the meeting is prepared', () => {
    expect(shown(page())).toContain('Mål 2022-10-30 Bereds vidare');
    expect(shown(page())).toContain('HNI Inlämning 2022-10-21 inte klart');
    expect(shown(page(), en)).toContain('HNI Inlämning 2022-10-21 not done');
  });

  it('shows a version as it was issued', () => {
    expect(shown(page(first))).toContain('version 1, 2022-10-28');
    expect(shown(page(first))).not.toContain('Anmälan');
  });

  it('shows what sets two versions apart', () => {
    const changes = compareAgendas([budget], [urgent, { ...budget, heading: 'Budget', presenter: null }]);
    const compared = (texts: Texts) => comparisonPage({ meeting, from: 1, to: undefined }, changes, texts);
    expect(shown(compared)).toContain('Version 1 mot listan som den är');
    expect(shown(compared)).toContain('Nya punkter');
    expect(shown(compared)).toMatch(/Budget rubrik Budget 2023 Budget/);
    expect(shown(compared)).toMatch(/Budget föredragande Inköpschefen –/);
    const same = compareAgendas([budget], [budget]);
    const none = (texts: Texts) => comparisonPage({ meeting, from: 1, to: 2 }, same, texts);
    expect(shown(none, en)).toContain('Nothing sets them apart.');
  });
});

describe('A notice on the command line', () => {
  it('tells time, place or mode, to whom it went, and the agenda that went with it', () => {
    const notice = {
      on: '2022-10-31',
      agendaVersion: 1,
      when: '2022-11-07',
      starts: '09:30',
      mode: 'digital',
      place: null,
      members: ['kim'],
      substitutes: ['lo'],
      supplement: false,
    } as unknown as NoticeRow;
    const names = new Map([['kim', 'Kim Ek']]);
    const sent = { meeting, notices: [notice], versions: [first], names, numbers };
    const text = shown((texts) => noticesPage(sent, texts));
    expect(text).toContain('Kallelse, skickad 2022-10-31');
    expect(text).toContain('2022-11-07 09:30 Form digitalt');
    expect(text).toContain('Kim Ek');
    expect(text).toContain('1 Budget 2023 beslut GNU/4/2022');
  });
});

describe('Who serves and who came, on the command line', () => {
  const person = (key: string, name: string): ElectedPerson => ({
    person: key,
    name,
    party: 'berg',
    politicalParty: 'C',
    seat: 'member',
    offices: [],
  });
  const parties = new Map([['berg', 'Bergs kommun']]);

  it('names the substitute who is called in, and what is declared in advance', () => {
    const [kim, bo, lo] = [person('kim', 'Kim Ek'), person('bo', 'Bo Dahl'), person('lo', 'Lo Ek')];
    const view = {
      places: [
        { member: kim, absent: true, vacant: false, servedBy: lo },
        { member: bo, absent: true, vacant: true, servedBy: null },
      ],
      waiting: [],
      interests: [
        { member: 'kim', case: 'GNU-2022-4', because: 'Delägare', from: '2022-01-01', to: null },
        { member: 'bo', case: null, because: 'Styrelseledamot', from: '2022-01-01', to: null },
      ],
    };
    const of = { committee: 'GNU', on: '2022-11-07', parties, numbers };
    const text = shown((texts) => servingPage(of, view, texts));
    expect(text).toContain('Kim Ek (C) Bergs kommun – Lo Ek (C), som ersättare');
    expect(text).toContain('Bo Dahl (C), vakant plats Bergs kommun – ingen');
    expect(text).toContain('Kim Ek GNU/4/2022 Delägare');
    expect(text).toContain('Bo Dahl i allmänhet Styrelseledamot');
  });

  it('marks attendance below the limit', () => {
    const counted = { person: 'kim', name: 'Kim Ek', party: 'berg', seat: 'member', meetings: 4 } as const;
    const view = {
      meetings: 4,
      limit: 70,
      persons: [{ ...counted, attended: 2, served: 2, share: 50, low: true }],
    };
    const page = (texts: Texts) => attendancePage({ committee: 'GNU', year: 2022, parties }, view, texts);
    expect(shown(page)).toContain('Kim Ek ledamot Bergs kommun 4 2 2 50 % (under gränsen)');
    expect(shown(page, en)).toContain('50% (below the limit)');
  });
});
