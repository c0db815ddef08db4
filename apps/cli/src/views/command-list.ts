import { type CommandField } from '../commands/command-fields';
import { list, type Page, section, title } from '../output/blocks';
import { type Texts } from '../texts';

export interface ListedCommand {
  readonly name: string;
  readonly fields: readonly CommandField[];
}

/** Every command with what it takes; what it can do without stands in brackets. */
export function commandListPage(commands: readonly ListedCommand[], texts: Texts): Page {
  return [
    title(texts.messages.commandsTitle(commands.length)),
    ...commands.flatMap(({ name, fields }) =>
      section(name, list(fields.map((field) => fieldText(field, texts)))),
    ),
  ];
}

function fieldText(field: CommandField, texts: Texts): string {
  const name = field.required ? field.name : `[${field.name}]`;
  return `${name}: ${valueText(field, texts)}`;
}

function valueText(field: CommandField, texts: Texts): string {
  const { fieldKinds } = texts.messages;
  const value = field.choices.length > 0 ? field.choices.join(' | ') : kindText(field, texts);
  return field.list ? `${fieldKinds.listOf} ${value}` : value;
}

function kindText({ kind, fields }: CommandField, texts: Texts): string {
  if (kind !== 'nestedValidation') return texts.messages.fieldKinds[kind];
  return `{ ${fields.map((inner) => fieldText(inner, texts)).join(', ')} }`;
}
