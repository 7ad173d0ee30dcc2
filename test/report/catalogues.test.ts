import { describe, expect, test } from 'vitest';
import enReport from '../../src/messages/en/report.json' with { type: 'json' };
import enSentences from '../../src/messages/en/sentences.json' with { type: 'json' };
import fiReport from '../../src/messages/fi/report.json' with { type: 'json' };
import fiSentences from '../../src/messages/fi/sentences.json' with { type: 'json' };
import svReport from '../../src/messages/sv/report.json' with { type: 'json' };
import svSentences from '../../src/messages/sv/sentences.json' with { type: 'json' };
import { BANNED } from './banned-words.ts';

function flatten(node: object, prefix = ''): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') flat.set(path, value);
    else for (const [inner, text] of flatten(value, path)) flat.set(inner, text);
  }
  return flat;
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

const NAMESPACES = [
  ['report', fiReport, svReport, enReport],
  ['sentences', fiSentences, svSentences, enSentences],
] as const;

describe.each(NAMESPACES)('%s', (_name, fi, sv, en) => {
  const finnish = flatten(fi);
  const swedish = flatten(sv);
  const english = flatten(en);

  test('has the same keys in the three languages', () => {
    expect([...swedish.keys()]).toEqual([...finnish.keys()]);
    expect([...english.keys()]).toEqual([...finnish.keys()]);
  });

  test('has the same placeholders in the three languages', () => {
    for (const [key, text] of finnish) {
      expect([key, placeholders(swedish.get(key) ?? '')]).toEqual([key, placeholders(text)]);
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  test('says none of the banned words', () => {
    for (const [language, texts] of [
      ['fi', finnish],
      ['sv', swedish],
      ['en', english],
    ] as const) {
      for (const text of texts.values()) expect(text).not.toMatch(BANNED[language]);
    }
  });

  test('uses typographic marks: no hyphen as dash or minus, no straight apostrophe', () => {
    for (const texts of [finnish, swedish, english]) {
      for (const text of texts.values()) expect(text).not.toMatch(/\s-\s|\d-\d|-\d|'/);
    }
  });
});
