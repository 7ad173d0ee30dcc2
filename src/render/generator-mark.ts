/** Tells our own outputs from a person's files: `report` replaces only what bears the mark. */
export const GENERATOR = 'jalostamo';

export const MARKDOWN_MARK = `<!-- generator: ${GENERATOR} -->`;

/** How much of a file's beginning is enough to find the mark. */
export const MARK_WITHIN_BYTES = 2000;

export function bearsGeneratorMark(beginning: string): boolean {
  return (
    beginning.startsWith(MARKDOWN_MARK) ||
    beginning.startsWith(`{\n  "generator": "${GENERATOR}",`) ||
    beginning.includes(`<meta name="generator" content="${GENERATOR}"`)
  );
}
