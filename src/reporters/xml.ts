import { wellFormed } from '../render/well-formed.ts';

type XmlAttributes = Readonly<Record<string, string | number>>;

/** An element that holds text alone, in which every space counts. */
export function xmlText(
  name: string,
  attributes: XmlAttributes,
  text: string,
  depth: number,
): string {
  return `${startTag(name, attributes, depth)}>${escapeXml(text)}</${name}>\n`;
}

/** An element that holds elements alone, indented by `depth` steps. */
export function xmlNode(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[],
  depth: number,
): string {
  const start = startTag(name, attributes, depth);
  if (children.length === 0) return `${start}/>\n`;
  return `${start}>\n${children.join('')}${'  '.repeat(depth)}</${name}>\n`;
}

/** Without its end, which tells whether the element is empty. */
function startTag(name: string, attributes: XmlAttributes, depth: number): string {
  let tag = `${'  '.repeat(depth)}<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    tag += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return tag;
}

/** Text between tags. `>` too, since `]]>` may not stand there. */
function escapeXml(text: string): string {
  return wellFormed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** A parser turns line ends and tabs of an attribute into spaces unless they are written as numbers. */
function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
