import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/host.ts';
import { BANNED } from './banned-words.ts';

const root = join(import.meta.dirname, '../..');

/** Every file below a folder, with its text. */
function filesIn(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}

function leaves(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

/** Every text of every catalogue of a language. */
function textsOf(language: Language): readonly (readonly [string, string])[] {
  return filesIn(`src/messages/${language}`).flatMap(({ path, text }) =>
    leaves(JSON.parse(text), path),
  );
}

const OUTPUTS = filesIn('examples/kuusi-kaupunkia.expected');

/** What the example says in a language: its table and reports, and the sentences of its JSON. */
function outputsIn(language: Language): readonly (readonly [string, string])[] {
  const files = OUTPUTS.filter(({ path }) => path.includes(`.${language}.`));
  const { experiments } = JSON.parse(
    OUTPUTS.find(({ path }) => path.endsWith('.json'))?.text ?? '',
  );
  const sentences: string[] = experiments.flatMap(
    (one: { indicators: readonly { sentence: Record<Language, string> }[] }) =>
      one.indicators.map(({ sentence }) => sentence[language]),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(sentences.length).toBeGreaterThan(10);
  return [
    ...files.map(({ path, text }) => [path, text] as const),
    ...sentences.map((text) => ['summary.json', text] as const),
  ];
}

function sentencesIn(language: Language): readonly string[] {
  return outputsIn(language).flatMap(([path, text]) => (path === 'summary.json' ? [text] : []));
}

describe.each(LANGUAGES)('annex B in %s', (language) => {
  const texts = textsOf(language);

  test('rules 1 and 2: no ending hangs on what is inserted, be it a name or a number', () => {
    expect(texts.length).toBeGreaterThan(1000);
    for (const [key, text] of texts) expect(text, key).not.toMatch(/\}\}`?(?:[’:]?\p{L}|’)/u);
    // A digest is no word: its form ends in a number and its hex digits may begin with a letter.
    for (const [path, text] of outputsIn(language)) {
      const words = text.replaceAll(/\binputs-1:[0-9a-f]{64}\b/g, '');
      expect(words, path).not.toMatch(/\d:\p{L}/u);
    }
  });

  test('rule 3: every singular has its plural', () => {
    const keys = new Set(texts.map(([key]) => key));
    for (const key of keys) {
      if (key.endsWith('_one')) expect(keys).toContain(key.replace(/_one$/, '_other'));
    }
  });

  test('rule 4: per cent is a word in fi and sv sentences', () => {
    for (const text of sentencesIn(language)) {
      if (language === 'en') expect(text).not.toMatch(/\d\s%/);
      else expect(text).not.toContain('%');
    }
  });

  test('rule 5: a range below zero has its own joint, and minus is U+2212', () => {
    for (const text of sentencesIn(language)) {
      expect(text).not.toMatch(/(?<![\d.])-\d/);
      expect(text).not.toMatch(/−[\d,.]+–|–−/);
      if (language !== 'fi') expect(text).not.toContain('…');
      if (language === 'en') expect(text).not.toMatch(/\(.*\d–\d.*\)/);
    }
  });

  test('rule 6: periods and dates are words, never codes', () => {
    for (const text of sentencesIn(language)) {
      expect(text).not.toMatch(/\b\d{4}-(?:H|T|Q|W)?\d/);
      expect(text).not.toContain('undefined');
    }
  });

  test('rule 9: the banned words stand in no catalogue and in nothing the example says', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(BANNED[language]);
    for (const [path, text] of outputsIn(language))
      expect(text, path).not.toMatch(BANNED[language]);
  });
});

test('rule 10: the Swedish is Finland’s', () => {
  const sweden =
    /(?<!`)\bregionen\b(?! `)|tjänsteperson|tjänsteman|barnkonsekvensanalys|datainspektionen|integritetsskyddsmyndigheten|\bSKR\b|kommunmedborgare|referentgranskning/i;
  for (const [key, text] of textsOf('sv')) expect(text, key).not.toMatch(sweden);
  for (const { path, text } of [...filesIn('templates/sv'), ...filesIn('docs/methods/sv')]) {
    expect(text, path).not.toMatch(sweden);
  }
});
