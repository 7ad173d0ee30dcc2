import { withoutPersonalData } from './personal-data.ts';
import { visible } from './visible.ts';

/**
 * A user's text, name or path as a person may read it: masked, and with control characters made
 * visible. As long as the text itself.
 */
export function shown(text: string): string {
  return masked(visible(text));
}

/**
 * The same for a program, which must know a name again: control characters stay. Each part of a path
 * is looked at alone, because a number after `/` is else taken for a case number's.
 */
export function masked(text: string): string {
  return text.split('/').map(withoutPersonalData).join('/');
}
