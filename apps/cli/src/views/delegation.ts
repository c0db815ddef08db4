import {
  decisionNumber,
  type DelegatedItem,
  type DelegationOrderView,
  type DelegationPointItem,
  isDecisionKey,
} from '@diarium/register';
import { fields, heading, knownFields, type Page, paragraph, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { spanInWords } from '../texts/dates';

/** The delegation order as it holds, and who may decide what cannot wait. */
export function orderPage(order: DelegationOrderView, texts: Texts): Page {
  const { delegation: says, words } = texts;
  const { committee, on, version, from, until, decision, urgentDeciders, versions } = order;
  return [
    title(says.orderTitle(committee, on)),
    version === null
      ? paragraph(says.noVersion)
      : knownFields([
          [says.version, version],
          [says.from, from],
          [says.until, until],
          [says.adoptedIn, decision === null ? null : decisionText(decision)],
          [says.reporting, says.reportWithin(order.reportWithinDays)],
          [says.subdelegates, order.subdelegatesReportTo],
        ]),
    table(
      [says.point, says.matter, says.delegate, says.appeal, says.ending],
      order.points.map((point) => [
        point.point,
        matterText(point),
        delegateText(point, texts),
        texts.postings.appeal[point.appeal],
        says.ends[point.ends],
      ]),
      '',
    ),
    heading(says.urgent),
    table(
      [says.delegate, says.period],
      urgentDeciders.map((it) => [
        it.office === null ? it.member : words.office[it.office],
        spanInWords(it.from, it.until),
      ]),
      says.noUrgent,
    ),
    heading(says.versions),
    fields(versions.map((it) => [String(it.version), says.holdsFrom(it.from)])),
  ];
}

const matterText = ({ matter, law }: DelegationPointItem): string =>
  law === null ? matter : `${matter}\n${law}`;

function delegateText(point: DelegationPointItem, { delegation: says }: Texts): string {
  const { delegate, delegateKind, party, subdelegates } = point;
  const whose = party === null ? '' : ` (${party})`;
  const further = subdelegates.length === 0 ? '' : `\n${says.further(subdelegates)}`;
  return `${delegate}${whose}\n${says.delegateKind[delegateKind]}${further}`;
}

interface Shown {
  readonly open: boolean;
  readonly nextMeeting: { readonly meeting: string; readonly day: string } | null;
  readonly numbers: ReadonlyMap<string, string>;
}

/** Delegated decisions, and how each ended. */
export function delegatedPage(items: readonly DelegatedItem[], shown: Shown, texts: Texts): Page {
  const { delegation: says } = texts;
  const { open, nextMeeting, numbers } = shown;
  return [
    title(open ? says.openTitle : says.listTitle),
    ...(open ? [paragraph(nextMeeting ? says.nextMeeting(nextMeeting) : says.noNextMeeting)] : []),
    table(
      [says.number, says.day, says.decision, says.by, says.state],
      items.map((item) => [
        decisionNumber(item.key),
        item.on,
        decisionOf(item, numbers),
        `${item.by}\n${asText(item, texts)}`,
        stateText(item, texts),
      ]),
      says.none,
    ),
  ];
}

function decisionOf({ heading: of, text, case: inCase }: DelegatedItem, numbers: Shown['numbers']): string {
  const number = inCase === null ? '' : ` (${numbers.get(inCase) ?? inCase})`;
  return `${of}${number}\n${text}`;
}

function asText({ basis, point, as }: DelegatedItem, { delegation: says, words }: Texts): string {
  if (basis !== 'urgent') return says.asPoint(as, point ?? '');
  const office = Object.entries(words.office).find(([stored]) => stored === as)?.[1];
  return says.asUrgent(office ?? words.seat.member);
}

function stateText(item: DelegatedItem, { delegation: says }: Texts): string {
  const { state, endedBy, endedOn, endBy, annulledBecause } = item;
  if (state === 'open') return says.openUntil(says.ends[item.ends], endBy);
  if (state === 'annulled') return says.annulled(annulledBecause);
  return says.ended(says.states[state], endedOn, endedBy === null ? null : decisionText(endedBy));
}

/** `§ 34/2022` for a decision’s key; the key of anything else, such as a notice of a meeting. */
const decisionText = (key: string): string => (isDecisionKey(key) ? decisionNumber(key) : key);
