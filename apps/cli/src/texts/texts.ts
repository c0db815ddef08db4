import { type sv } from './sv';

/** All texts of the command line. Swedish is the pattern; a language that lacks a text does not compile. */
export type Texts = typeof sv;

export type CommandName = keyof Texts['commands'];
export type ArgumentName = keyof Texts['args'];
export type OptionName = keyof Texts['options'];
export type PlaceholderName = keyof Texts['placeholders'];
