import { labelKey } from '../model/label-key.ts';

/** The one of `known` that a reader would take for the same as a text, or `''`. */
export function soleSame(text: string, known: readonly string[]): string {
  const key = labelKey(text);
  const [sole = '', ...others] = new Set(known.filter((code) => labelKey(code) === key));
  return others.length === 0 ? sole : '';
}
