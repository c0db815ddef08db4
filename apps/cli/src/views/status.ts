import { type Settings } from '@diarium/config';
import { type PolicyStatus, type ReadModelStatus } from '@diarium/event-store';
import { fields, list, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { instantText } from './days';

export interface Standing {
  readonly head: number;
  /** Where the log is kept; null where that is the database. */
  readonly log: string | null;
  readonly database: string;
  readonly readModels: readonly ReadModelStatus[];
  readonly policies: readonly PolicyStatus[];
}

/** Where log and database are, never with a password. */
export function placesOf(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir' | 'eventStoreUrl'>,
): Pick<Standing, 'log' | 'database'> {
  const { databaseUrl, dataDir, eventStoreUrl } = settings;
  return {
    log: eventStoreUrl === undefined ? null : withoutPassword(eventStoreUrl),
    database: databaseUrl === undefined ? dataDir : withoutPassword(databaseUrl),
  };
}

/** What stands between the scheme or the password and the options: a cluster has several hosts there. */
const withoutPassword = (url: string): string => url.replace(/^[^:]*:\/\/(.*@)?/u, '').replace(/\?.*$/u, '');

export function statusPage(standing: Standing, texts: Texts): Page {
  const { head, log, database, readModels, policies } = standing;
  const { labels, words, messages } = texts;
  const bytes = readModels.reduce((sum, model) => sum + model.bytes, 0);
  const halted = readModels.filter(({ error }) => error !== null);
  return [
    title(labels.standing),
    fields([
      [labels.log, log ?? words.inTheDatabase],
      [labels.database, database],
      [labels.head, messages.thousands(head)],
      [labels.readModelSize, sizeText(bytes, texts)],
    ]),
    ...section(labels.halted, list(halted.map((model) => haltedText(model, texts)))),
    ...section(labels.readModels, readModelsTable(readModels, texts)),
    ...section(labels.policies, policiesTable(policies, texts)),
  ];
}

function readModelsTable(readModels: readonly ReadModelStatus[], texts: Texts) {
  const { labels, words, messages } = texts;
  return table(
    [
      labels.readModel,
      labels.version,
      labels.state,
      labels.position,
      labels.lag,
      labels.size,
      labels.updated,
    ],
    readModels.map(({ name, version, status, position, lag, bytes: size, updatedAt }) => [
      name,
      version,
      words.readModelStatus[status],
      messages.thousands(position),
      messages.thousands(lag),
      sizeText(size, texts),
      updatedAt && instantText(updatedAt.toISOString()),
    ]),
    messages.nothing,
  );
}

function policiesTable(policies: readonly PolicyStatus[], { labels, messages }: Texts) {
  return table(
    [labels.policy, labels.position, labels.lag, labels.refusedReactions],
    policies.map(({ name, position, lag, refused, stoppedAt }) => [
      stoppedAt === null ? name : messages.stoppedAt(name, messages.thousands(stoppedAt)),
      messages.thousands(position),
      messages.thousands(lag),
      messages.thousands(refused),
    ]),
    messages.nothing,
  );
}

function haltedText({ name, error }: ReadModelStatus, { messages }: Texts): string {
  return error === null ? name : messages.haltedAt(name, error);
}

function sizeText(bytes: number, { language }: Texts): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount.toLocaleString(language, { maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 })} ${unit}`;
}
