import { stringify } from 'yaml';

/** The text of a YAML file with top-level fields at its end, after a comment. Nothing else moves. */
export function addFields(
  text: string,
  comment: string,
  fields: Readonly<Record<string, object>>,
): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const written = `# ${comment}\n${stringify(fields, { lineWidth: 0 })}`;
  return `${text.trimEnd()}${lineEnd}${lineEnd}${written.replaceAll('\n', lineEnd)}`;
}
