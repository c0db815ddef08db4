import { EventCatalogue, type PayloadCipher, type Policy, type ReadModel } from '@diarium/event-store';
import { abbreviations } from './abbreviations/abbreviations.module';
import { access } from './access/access.module';
import { agendas } from './agendas/agendas.module';
import { assignments } from './assignments/assignments.module';
import { cases } from './cases/cases.module';
import { committees } from './committees/committees.module';
import { proposals } from './citizens-proposals/citizens-proposals.module';
import { deadlines } from './deadlines/deadlines.module';
import { documents } from './documents/documents.module';
import { delegation } from './delegation/delegation.module';
import { decisions } from './decisions/decisions.module';
import { disposal } from './disposal/disposal.module';
import { erasure } from './erasure/erasure.module';
import { flags } from './flags/flags.module';
import { goals } from './goals/goals.module';
import { holdingsOf } from './holdings/holdings.module';
import { logEntriesOf } from './log-entries/log-entries.module';
import { inquiries } from './inquiries/inquiries.module';
import { meetings } from './meetings/meetings.module';
import { minutes } from './minutes/minutes.module';
import { numbers } from './numbers/numbers.module';
import { plans } from './plans/plans.module';
import { postings } from './postings/postings.module';
import { procurement } from './procurement/procurement.module';
import { proofLog } from './proof-log/proof-log.module';
import { publicColumns } from './public-columns';
import { publishingOf } from './publishing/publishing.module';
import { reports } from './reports/reports.module';
import { searchOf } from './search/search.module';
import { supervision } from './supervision/supervision.module';
import { users } from './users/users.module';
import { type Capability } from './shared/capability';
import { type Searched } from './shared/searched';

/** A new capability is added here. */
const all: readonly Capability[] = [
  committees,
  cases,
  documents,
  meetings,
  agendas,
  minutes,
  plans,
  goals,
  procurement,
  reports,
  decisions,
  postings,
  supervision,
  inquiries,
  proposals,
  delegation,
  assignments,
  numbers,
  abbreviations,
  deadlines,
  flags,
  disposal,
  erasure,
  proofLog,
  users,
  access,
  publishingOf(publicColumns),
];

/** What a search over the whole register looks through. */
export const searchedInRegister: readonly Searched[] = all.flatMap((capability) => capability.searched ?? []);

/** Everything the register can do, and the log of it. */
export const capabilities: readonly Capability[] = [
  ...all,
  searchOf(searchedInRegister),
  holdingsOf(all.flatMap(({ counted }) => counted ?? [])),
  logEntriesOf(all),
];

export const readModels: readonly ReadModel[] = capabilities.flatMap((capability) => capability.readModels);

export const policies: readonly Policy[] = capabilities.flatMap((capability) => capability.policies ?? []);

/** The class of each command that the register decides, by its name, in the order of the capabilities. */
export const commandsByName: ReadonlyMap<string, new () => object> = new Map(
  capabilities.flatMap(({ commandHandlers }) =>
    commandHandlers.map(({ command }) => [command.name, command]),
  ),
);

/** Names of the commands that only policies give: *when X has happened, do Y*. */
export const internalCommands: ReadonlySet<string> = new Set(
  capabilities.flatMap((capability) => (capability.internalCommands ?? []).map(({ name }) => name)),
);

/** The class of each command that people may give, by its name. */
export const commandsForPeople: ReadonlyMap<string, new () => object> = new Map(
  [...commandsByName].filter(([name]) => !internalCommands.has(name)),
);

/** The class of each query that the register answers, by its name, in the order of the capabilities. */
export const queriesByName: ReadonlyMap<string, new () => object> = new Map(
  capabilities.flatMap(({ queryHandlers }) => queryHandlers.map(({ query }) => [query.name, query])),
);

/** All event types of the register, with how their stored forms become today's. */
export function registerCatalogue(cipher?: PayloadCipher): EventCatalogue {
  return new EventCatalogue(
    capabilities.map(({ events }) => events),
    cipher,
  );
}
