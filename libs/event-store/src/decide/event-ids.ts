import { hash } from 'node:crypto';
import { v5 } from 'uuid';

const TIME_ORDERED = /^[0-9a-f]{12}7/;

/**
 * The id of a command's n-th event: the same command gives the same ids. The time of a
 * time-ordered command id is kept in front, so that the log's id index grows at its end.
 */
export function eventIdOf(commandId: string, index: number): string {
  const given = commandId.toLowerCase();
  const derived = hash('sha256', `${given}#${index}`);
  const command = given.replaceAll('-', '');
  const hex = TIME_ORDERED.test(command) ? command.slice(0, 12) + derived.slice(12) : derived;
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const COMMANDS = '6f1d3c0e-8f1b-5c7e-9d55-0a6a3f1f7c21';

/** A command id that follows from its source: the same words give the same command. */
export function commandIdFrom(...words: readonly string[]): string {
  return v5(words.join('\u001f'), COMMANDS);
}
