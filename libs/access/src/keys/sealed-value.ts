import { EventRefused, isStorableJson, storableJson } from '@diarium/event-store';
import { lock, unlock } from './box';

/** The key of one subject's data. `subject` is a keyed digest of the subject's id: keys are kept without names. */
export interface DataKey {
  /** 16 letters of base64url. */
  readonly id: string;
  readonly subject: string;
  readonly secret: Buffer;
}

/** Where a value stands: it opens nowhere else. */
export interface Place {
  readonly eventId: string;
  /** Dotted, each element of a list by its number: `recipients.2.name`. */
  readonly path: string;
}

const PREFIX = 'pd1.';
const ID_ENDS = PREFIX.length + 16;
const SEALED = /^pd1\.[\w-]{16}\.[\w-]{38,}$/;

const about = ({ eventId, path }: Place, { subject }: DataKey): string => `${eventId}\n${path}\n${subject}`;

/**
 * `pd1.<key>.<ciphertext>`: what the log holds in the place of a personal value.
 * @throws EventRefused for what is no text: under its seal the log would not see it
 */
export function sealedValue(value: unknown, key: DataKey, place: Place): string {
  const json = JSON.stringify(value);
  if (!isStorableJson(json))
    throw new EventRefused(
      `${place.path} of event ${place.eventId} holds a NUL character or half of a surrogate pair, which is not text.`,
    );
  const locked = lock(key.secret, Buffer.from(json), about(place, key));
  return `pd1.${key.id}.${locked.toString('base64url')}`;
}

/** The id of the key that a stored value is sealed with; undefined for a plain one. */
export function keyIdOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith(PREFIX) || !SEALED.test(value)) return undefined;
  return value.slice(PREFIX.length, ID_ENDS);
}

export const isSealed = (value: unknown): boolean => keyIdOf(value) !== undefined;

/** Undefined when the value was changed, or moved here from another event, field or subject. */
export function openedValue(sealed: string, key: DataKey, place: Place): { value: unknown } | undefined {
  const locked = Buffer.from(sealed.slice(ID_ENDS + 1), 'base64url');
  const plain = unlock(key.secret, locked, about(place, key));
  // Earlier versions sealed what is no text, too: no view could hold it.
  return plain && { value: JSON.parse(storableJson(plain.toString())) as unknown };
}

const mark = (what: string, keyId: string): string => `[${what} ${keyId.slice(0, 8)}]`;

/** What stands in the place of a value whose key is destroyed: the same for all that was about one person. */
export const erasedMark = (keyId: string): string => mark('raderad', keyId);

export const isErasedMark = (text: string): boolean => /^\[raderad [\w-]{8}\]$/.test(text);

/** What stands in the place of a value whose key nobody has, or which is not what was stored. */
export const unreadableMark = (keyId: string): string => mark('oläslig', keyId);
