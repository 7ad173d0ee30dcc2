/**
 * Whether a link may be followed: a web address, an e-mail address or a place in the document.
 * Blanks and control characters are refused, because browsers drop some of them and then see
 * another scheme.
 */
export function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/[^/]|mailto:|#)[^\s\p{C}<>"\\]*$/iu.test(href);
}
