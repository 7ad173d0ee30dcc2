import { compareText } from '../diagnostics/compare-text.ts';
import { type BoundValue, plainText } from '../history/bound-plan.ts';
import { LANGUAGES, type Language } from '../host.ts';
import { localizePlain } from '../model/localized-text.ts';
import { isRecord } from '../model/schema-shape.ts';

/** What an item of a list is called by, rather than by its place, which another item may take. */
const NAMES = ['id', 'indicator', 'hypothesis', 'organisation', 'kind', 'to', 'group'] as const;

/**
 * What somebody wrote, as one plain value a field: `risks[Rain keeps people at home].response`. A text
 * in several languages is its text in `language`; items of lists go by what they say, so their order
 * does not matter. What is blank is not there.
 */
export function* fieldsOfText(
  name: string,
  value: unknown,
  language: Language,
): Iterable<readonly [string, BoundValue]> {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const [label, item] of labelled(value, language)) {
      yield* fieldsOfText(`${name}[${label}]`, item, language);
    }
  } else if (isRecord(value)) {
    const text = textIn(value, language);
    if (text !== null) yield* fieldsOfText(name, text, language);
    else {
      for (const key of Object.keys(value).sort(compareText)) {
        yield* fieldsOfText(`${name}.${key}`, value[key], language);
      }
    }
  } else if (typeof value === 'string') {
    const text = plainText(value);
    if (text !== '') yield [name, text];
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    yield [name, value];
  }
}

/** A second item of the same label has a number after it. */
function labelled(
  items: readonly unknown[],
  language: Language,
): readonly (readonly [string, unknown])[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const label = labelOf(item, language);
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return [count === 1 ? label : `${label} (${count})`, item] as const;
  });
}

function labelOf(item: unknown, language: Language): string {
  if (!isRecord(item)) return plainText(String(item));
  const own = textIn(item, language);
  if (own !== null) return plainText(own);
  const named = NAMES.map((key) => item[key]).find((one) => one !== undefined);
  const first = named ?? Object.values(item).find((one) => one !== undefined);
  if (isRecord(first)) return plainText(textIn(first, language) ?? '');
  return plainText(String(first ?? ''));
}

/** Null for what is no text in languages. */
function textIn(value: Readonly<Record<string, unknown>>, language: Language): string | null {
  const keys = Object.keys(value);
  const isText = keys.length > 0 && keys.every((key) => LANGUAGES.some((one) => one === key));
  if (!isText) return null;
  const parts = Object.fromEntries(
    Object.entries(value).filter((part): part is [string, string] => typeof part[1] === 'string'),
  );
  return localizePlain(parts, language, language);
}
