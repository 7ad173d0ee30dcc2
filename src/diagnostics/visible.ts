/**
 * Of C0, DEL and C1 all but the tab and the line feed; then the marks that reorder what is shown; then
 * those without width that no word needs, such as the zero-width space before a figure.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * A user's text for a terminal or a log. Control characters would move the cursor, colour what
 * follows or turn the line around, and a sign without width would leave a fault without a cause, so
 * each is shown as one sign.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, '·');
}
