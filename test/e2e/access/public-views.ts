import { type PublicChange } from '@diarium/register';
import { type TestRegister } from '../../support/open-test-register';

/** What is public, by kind and key, as a copy of it or the views have it. */
export type PublicPart = Readonly<Record<string, unknown>>;

interface Row extends Readonly<Record<string, unknown>> {
  readonly key: string;
}

interface Correspondent {
  readonly kind: string;
  readonly name: string | null;
}

const nobody = ['committees', 'circle', 'own', 'names', 'parties']
  .map((name) => `set_config('diarium.${name}', '{}', false)`)
  .join(', ');

/** Everything that the views of what is published show to nobody in particular. */
export async function publicViews({ database }: TestRegister): Promise<PublicPart> {
  const client = await database.pool.connect();
  try {
    await client.query(`SELECT ${nobody}`);
    const rows = async (view: string) => (await client.query<Row>(`SELECT * FROM published.${view}`)).rows;
    const documents = await rows('document_list');
    return Object.fromEntries([
      ...(await rows('case_list')).map((row) => [`case/${row.key}`, caseOf(row, documents)]),
      ...(await rows('minutes_paragraph')).map((row) => [`paragraph/${row.key}`, paragraphOf(row)]),
      ...(await columns(rows, 'committee', 'committee')),
      ...(await columns(rows, 'member', 'committee_member')),
      ...(await columns(rows, 'meeting', 'meeting_calendar')),
      ...(await columns(rows, 'posting', 'posting')),
      ...(await rows('citizens_proposals')).flatMap(proposalsOf),
    ]) as PublicPart;
  } finally {
    await client.query('RESET ALL');
    client.release();
  }
}

const SHOWN: Readonly<Record<string, string>> = {
  committee: 'names numberings joint from host supervisedBy parties presidium groups documents tasks',
  member: 'member name terms offices politicalParties',
  meeting:
    'status year day planYear plannedFor when starts ends plannedMode plannedPlace noticeOn heldOn heldMode heldPlace',
  posting: 'kind decidedOn attestedOn decisions kept boards up',
};

const pick = (row: object, names: string): object =>
  Object.fromEntries(names.split(' ').map((name) => [name, (row as Row)[name] ?? null]));

async function columns(rows: (view: string) => Promise<readonly Row[]>, kind: string, view: string) {
  return (await rows(view)).map((row) => [`${kind}/${row.key}`, pick(row, SHOWN[kind]!)] as const);
}

const CASE = 'number date registeredOn';
const DOCUMENT = 'number direction status dated received arrived sent registeredOn';
const PARAGRAPH = 'number year meeting on kind case attestedOn appeal';

const caseOf = (row: Row, documents: readonly Row[]) => ({
  ...pick(row, CASE),
  ...{ title: row.publicTitle, secret: row.secrecy !== null },
  documents: documents
    .filter((it) => it.case === row.key)
    .toSorted((a, b) => Number(a.document) - Number(b.document))
    .map((it) => ({
      ...pick(it, DOCUMENT),
      ...{ title: it.publicTitle, secret: it.secrecy !== null },
      sender: it.sender && kindAndName(it.sender as Correspondent),
      recipients: (it.recipients as Correspondent[]).map(kindAndName),
    })),
});

const kindAndName = ({ kind, name }: Correspondent) => ({ kind, name });

const paragraphOf = (row: Row) => ({
  ...pick(row, PARAGRAPH),
  heading: row.heading === '' ? null : row.heading,
  outcome: row.outcome === '' ? null : row.outcome,
});

function proposalsOf({ key, proposals, reports }: Row) {
  const first = [...(reports as { year: number; on: string }[])].reverse();
  return [
    ...(proposals as { case: string; received: string; decidedOn: string | null }[]).map(
      ({ case: of, received, decidedOn }) => [`proposal/${of}`, { received, decidedOn }],
    ),
    ...first.map(({ year, on }) => [`proposals-report/${key}-${year}`, { year, on }]),
  ];
}

/** What a copy keeps of a change, in the words of the views. */
export function copied(change: PublicChange): unknown {
  if (change.kind === 'case' && change.shown) {
    const { titleLeftOut: _, documents, ...shown } = change.shown;
    return { ...shown, documents: documents.map(({ date: __, titleLeftOut: ___, ...it }) => it) };
  }
  if (change.kind !== 'paragraph' || !change.shown) return change.shown;
  const { headingLeftOut: _, ...shown } = change.shown;
  return shown;
}
