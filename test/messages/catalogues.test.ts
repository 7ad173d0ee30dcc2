import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../src/messages', import.meta.url));
const LANGUAGES = ['fi', 'sv', 'en'];
const FILES = readdirSync(`${folder}/fi`);

type Node = string | { readonly [key: string]: Node };

function leaves(node: Node, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

function catalogue(language: string, file: string): ReadonlyMap<string, string> {
  const data: Node = JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8'));
  return new Map(leaves(data));
}

const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort();

it('there are the same catalogues in every language', () => {
  for (const language of LANGUAGES) expect(readdirSync(`${folder}/${language}`)).toEqual(FILES);
});

describe.each(FILES)('%s', (file) => {
  const finnish = catalogue('fi', file);

  it.each(['sv', 'en'])('%s has the keys and placeholders of the Finnish', (language) => {
    const other = catalogue(language, file);
    expect([...other.keys()].sort()).toEqual([...finnish.keys()].sort());
    const differing = [...finnish].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(other.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(LANGUAGES)('%s has no empty text, stray space or straight quotation', (language) => {
    for (const [key, text] of catalogue(language, file)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/ {2}|\w'\w|(^|\s)-(\s|$)/);
    }
  });
});

it('a rule’s message starts in lower case and ends without a full stop', () => {
  for (const language of LANGUAGES) {
    for (const [key, text] of catalogue(language, 'rules.json')) {
      if (!/\.message(_\w+)?$/.test(key)) continue;
      expect(text, key).not.toMatch(/^\p{Lu}(?!\p{Lu})/u);
      expect(text, key).not.toMatch(/\.$/);
    }
  }
});
