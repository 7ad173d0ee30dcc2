import fc from 'fast-check';
import type { Report } from '../../src/report/block.ts';

/** Keys whose strings are not shown as text: discriminators, anchors, languages, targets. */
const NOT_TEXT = new Set([
  'type',
  'kind',
  'language',
  'lang',
  'id',
  'level',
  'style',
  'align',
  'shape',
  'light',
  'tone',
  'role',
  'state',
  'href',
]);

/** Replaces every text of a report by `next()`; links get `href()`. */
export function injectText(report: Report, next: () => string, href: () => string): Report {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (key === 'href') return href();
      return NOT_TEXT.has(key) ? value : next();
    }
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, visit(item, name)]),
    );
  };
  // The visitor keeps the shape: it only puts strings where strings were.
  return visit(report, '') as Report;
}

/** Words that would be markup in HTML, SVG, CSS or Markdown if they were let through. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></title></svg><iframe src="https://example.org">',
    '<!-- --> <![CDATA[ ]]> &lt;b&gt; &amp; &#60;',
    '[a](javascript:alert(1)) ![b](https://example.org/x.png) <https://example.org>',
    'https://example.org www.example.org someone@example.org #12 @user $x$ ~~a~~',
    '# heading',
    '- item',
    '1. item',
    '> quote',
    '---',
    '***a*** __b__ `c` ``d',
    '| a | b |\n|---|---|',
    '[^1]: note',
    'a\\|b \\* trailing \\',
    'two\n\nparagraphs',
    '    code',
    '+ plus',
    '= =',
    'ends with!',
    '\u0000\u0007\ud800x\ufffe',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary-ascii', maxLength: 12 }),
);

export const anyHref = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'JaVa\tScript:alert(1)',
    ' https://example.org',
    'data:text/html,<script>1</script>',
    'https://example.org/?a=1&b="2"',
    'https://example.org/a|b',
    'https://example.org/(x)',
    'mailto:someone@example.org',
    '#anchor',
    '//example.org',
    '/relative',
  ),
  fc.string({ maxLength: 10 }),
);
