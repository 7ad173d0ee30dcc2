/**
 * Drops what neither HTML nor XML may hold: control characters, lone surrogates and the two
 * non-characters U+FFFE and U+FFFF; and the marks that turn the direction of writing, since they
 * would turn around what stands after a name too. Tab and line ends stay.
 */
export function wellFormed(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '');
}
