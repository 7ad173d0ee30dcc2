/**
 * Tells from a file's text that a report of ours stands in it, so that the next run may replace it.
 * What has no room for a mark is known by its form. An empty file is nobody's work.
 */
const JSON_TOOL = /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "jalostamo"/;
const SARIF_TOOL = /"driver": \{\s*"name": "jalostamo"/;
const GITLAB_ENGINE = /^\[\s*(?:\]|\{\s*"engine_name": "jalostamo")/;
const JUNIT_NAME = /^<\?xml [^>]*\?>\s*<testsuites name="jalostamo"/;
const GITHUB_COMMAND = /^::(?:error|warning|notice) [^\n]*title=[^\n]*::/;
const COMPACT_LINE = /^[^\n]+ (?:error|warning|info) [a-z-]+\/[a-z-]+: /;
const PRETTY_END =
  /jalostamo\s+explain\s+[a-z-]+\/[a-z-]+\n(?:[^\n]*\(accepted-problems\.yaml\)\n)?$/;
const PRETTY_CLEAN = /^✓ [^\n]*\n(?:[^\n]*\(accepted-problems\.yaml\)\n)?$/;

const MARKS = [
  JSON_TOOL,
  SARIF_TOOL,
  GITLAB_ENGINE,
  JUNIT_NAME,
  GITHUB_COMMAND,
  COMPACT_LINE,
  PRETTY_END,
  PRETTY_CLEAN,
];

/** `text` is the whole file. */
export function isOwnReport(text: string): boolean {
  return text.trim() === '' || MARKS.some((mark) => mark.test(text));
}
