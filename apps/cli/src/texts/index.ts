import { type Language } from '@diarium/config';
import { en } from './en';
import { sv } from './sv';
import { type Texts } from './texts';

export {
  type ArgumentName,
  type CommandName,
  type OptionName,
  type PlaceholderName,
  type Texts,
} from './texts';

export const textsIn: Readonly<Record<Language, Texts>> = { sv, en };
