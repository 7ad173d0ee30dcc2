import type { Text } from '../model/primitives.ts';

/** What a text says, in every language it is written in. */
export function writtenTexts(text: Text): readonly string[] {
  const texts = typeof text === 'string' ? [text] : [text.fi, text.sv, text.en];
  return texts.filter((part) => part !== undefined).filter((part) => part.trim() !== '');
}

/** A name as it is compared: letters and digits alone, in small letters, words one space apart. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text's plain names, one per language. */
export function plainNames(text: Text): readonly string[] {
  return writtenTexts(text).map(plainName);
}
