/**
 * The rules that have a fix, by id, for who only wants to tell so: the fixes themselves bring the
 * parsers along. A test holds the list equal to the registry.
 */
const FIXABLE_RULES: ReadonlySet<string> = new Set([
  'data/not-a-number',
  'data/unknown-column',
  'data/unknown-group',
  'data/unknown-status',
  'encoding/encoded-twice',
  'encoding/not-utf-8',
  'file/key-order',
  'file/mixed-line-ends',
  'period/not-canonical',
  'reference/unknown-area',
  'schema/bad-format',
  'schema/not-one-of',
  'schema/wrong-type',
  'syntax/non-string-key',
]);

/** Whether `validate --fix` can mend at least some of a rule's problems. */
export function isFixableRule(rule: string): boolean {
  return FIXABLE_RULES.has(rule);
}
