/**
 * Drops what neither HTML nor XML may hold: control characters, lone surrogates and the two
 * non-characters U+FFFE and U+FFFF. Tab and line ends stay.
 */
export function wellFormed(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
}
