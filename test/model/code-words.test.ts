import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeOfWord } from '../../src/model/code-words.ts';
import { OrganisationSchema } from '../../src/model/programme.ts';

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

function reportWords(language: string): Labels {
  const path = fileURLToPath(
    new URL(`../../src/messages/${language}/report.json`, import.meta.url),
  );
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What the reports call a code is what people copy into a file. */
const GROUPS = [
  'organisationRole',
  'stage',
  'dimension',
  'hypothesisResult',
  'monitoringDecision',
  'scalingDecision',
  'urgency',
  'responseDecision',
  'responseState',
];

describe.each(['fi', 'sv'])('the reports’ words in %s', (language) => {
  const words = reportWords(language);

  it.each(GROUPS)('%s lead to their codes', (group) => {
    const labels = words[group] ?? {};
    const codes = Object.keys(labels);
    for (const [code, label] of Object.entries(labels)) {
      const word = label.replace(/ \(.*\)$/, '');
      expect(codeOfWord(word, codes), word).toBe(code);
    }
  });
});

it('means what the field can be', () => {
  expect(codeOfWord('jatketaan', ['embed', 'extend-for-a-fixed-term'])).toBe(
    'extend-for-a-fixed-term',
  );
  expect(codeOfWord('Jatketaan ', ['continue', 'stop'])).toBe('continue');
  expect(codeOfWord('avoin', ['open', 'done'])).toBe('open');
  expect(codeOfWord('avoin', ['supported', 'undecided'])).toBe('undecided');
  expect(codeOfWord('kaupunki', OrganisationSchema.shape.type.options)).toBe('municipality');
  expect(codeOfWord('vihrea\u0308', ['green', 'red'])).toBe('green');
});

it('knows no word that the field has no code for', () => {
  expect(codeOfWord('vihreä', ['now', 'later'])).toBe('');
  expect(codeOfWord('tuntematon', ['green'])).toBe('');
  expect(codeOfWord('constructor', ['green'])).toBe('');
});
