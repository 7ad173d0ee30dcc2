/** Of C0, DEL and C1 all but the tab and the line feed; then the marks that reorder what is shown. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A user's text for a terminal or a log. Control characters would move the cursor, colour what
 * follows or turn the line around, so each is shown as one sign.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, '·');
}
