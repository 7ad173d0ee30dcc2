import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/commands/init/fill-template.ts';
import { makeId } from '../../src/commands/init/make-id.ts';
import { oneLine, yamlScalar, yamlText } from '../../src/commands/init/yaml-text.ts';
import { LANGUAGES } from '../../src/host.ts';
import { LearningSchema } from '../../src/model/learning.ts';
import { JournalSchema, MonitoringSchema } from '../../src/model/monitoring.ts';
import { OperatingModelSchema } from '../../src/model/operating-model.ts';
import { ID_PATTERN } from '../../src/model/primitives.ts';
import { ProgrammeSchema } from '../../src/model/programme.ts';
import {
  AgreementSchema,
  AssessmentSchema,
  ReviewResponseSchema,
  SelfAssessmentSchema,
} from '../../src/model/review.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

describe('templates', () => {
  const list = (language: string): string[] =>
    readdirSync(join(TEMPLATES, language), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(TEMPLATES, language).length + 1),
      )
      .sort();
  const read = (language: string, path: string): string =>
    readFileSync(join(TEMPLATES, language, path), 'utf8');
  /** Everything but comments and a README's prose: the same in every language. */
  const skeleton = (text: string): string[] =>
    text.split('\n').filter((line) => line !== '' && !line.trimStart().startsWith('#'));
  const places = (text: string): string[] =>
    [...text.matchAll(/\{\{[a-z-]+\}\}/g)].map(String).sort();

  it.each(LANGUAGES)('of %s are the same files with the same fields and places', (language) => {
    expect(list(language)).toEqual(list('fi'));
    for (const path of list('fi')) {
      expect(new Set(places(read(language, path))), path).toEqual(
        new Set(places(read('fi', path))),
      );
      if (path.endsWith('README.md.tmpl')) continue;
      expect(skeleton(read(language, path)), path).toEqual(skeleton(read('fi', path)));
    }
  });

  it.each(LANGUAGES)('of %s keep their lines short and give examples beside blanks', (language) => {
    const example = { fi: 'Esimerkiksi:', sv: 'Till exempel', en: 'For example' }[language];
    for (const path of list(language)) {
      const text = read(language, path);
      for (const line of text.split('\n')) {
        if (!path.endsWith('.md.tmpl'))
          expect(line.length, `${path}: ${line}`).toBeLessThanOrEqual(100);
      }
      const isForm = /^(experiment\/experiment|review|journal|monitoring|learning|operating)/.test(
        path,
      );
      if (isForm) expect(text, path).toContain(example);
    }
  });
});

/** A field of the first level, with what stands below it. */
interface FormField {
  readonly key: string;
  /** The comments above it, and above the fields right before it. */
  readonly guidance: string;
  readonly isBlank: boolean;
}

function fieldsOf(form: string): readonly FormField[] {
  const fields: FormField[] = [];
  for (const block of form.split('\n\n')) {
    const guidance = block
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join(' ');
    for (const [, key = '', value = ''] of block.matchAll(/^([a-z_]+):(.*(?:\n +.*)*)/gm)) {
      // A blank field has no value below it either: only keys and dashes.
      const isBlank = value.split('\n').every((line) => /^ *(- ?)?([a-z_]+:)?$/.test(line));
      fields.push({ key, guidance, isBlank });
    }
  }
  return fields;
}

describe('blank fields', () => {
  const FORMS = {
    'monitoring.yaml.tmpl': MonitoringSchema,
    'learning.yaml.tmpl': LearningSchema,
    'operating-model.yaml.tmpl': OperatingModelSchema,
    'programme/jalostamo.yaml.tmpl': ProgrammeSchema,
    'journal.md.tmpl': JournalSchema,
    'review/agreement.yaml.tmpl': AgreementSchema,
    'review/assessment.yaml.tmpl': AssessmentSchema,
    'review/response.yaml.tmpl': ReviewResponseSchema,
    'review/self-assessment.yaml.tmpl': SelfAssessmentSchema,
  } as const;
  /** A follow-up is filled in later, and that is said. */
  const OPTIONAL = {
    fi: /vapaaehtoi|vasta silloin/i,
    sv: /frivillig|först då/i,
    en: /optional|only then/i,
  };

  it.each(LANGUAGES)('of %s that may stay blank say so', (language) => {
    let checked = 0;
    for (const [path, schema] of Object.entries(FORMS)) {
      const shape: Readonly<Record<string, { safeParse(data: unknown): { success: boolean } }>> =
        schema.shape;
      const form = readFileSync(join(TEMPLATES, language, path), 'utf8');
      for (const { key, guidance, isBlank } of fieldsOf(form)) {
        const field = shape[key];
        if (!isBlank || field === undefined || !field.safeParse(undefined).success) continue;
        expect(guidance, `${path}: ${key}`).toMatch(OPTIONAL[language]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(16);
  });
});

describe('commented lists', () => {
  it.each(LANGUAGES)(
    'of %s stand right once an editor has removed the sign and a space',
    (language) => {
      const paths = readdirSync(join(TEMPLATES, language), { recursive: true, encoding: 'utf8' });
      let checked = 0;
      for (const path of paths.filter((name) => /\.yaml(\.tmpl)?$/.test(name))) {
        for (const line of readFileSync(join(TEMPLATES, language, path), 'utf8').split('\n')) {
          const indent = /^#( *)- \S/.exec(line)?.[1];
          if (indent === undefined) continue;
          expect(indent.length % 2, `${path}: ${line}`).toBe(1);
          checked += 1;
        }
      }
      expect(checked).toBeGreaterThan(10);
    },
  );
});

describe('fillTemplate', () => {
  it('fills places once and never reads a value as a place', () => {
    expect(fillTemplate('a {{x}} {{y}}', { x: '{{y}}', y: '$&' })).toBe('a {{y}} $&');
  });

  it('throws on a place without a value and on a value without a place', () => {
    expect(() => fillTemplate('{{x}}', {})).toThrow('x');
    expect(() => fillTemplate('', { x: '' })).toThrow('x');
    expect(() => fillTemplate('{{constructor}}', {})).toThrow('constructor');
  });
});

describe('makeId', () => {
  it.each([
    ['Yhteinen olohuone', 'yhteinen-olohuone'],
    ['Äänekosken työpaja: Åkerö!', 'aanekosken-tyopaja-akero'],
    ['Øresund & Ærø', 'oresund-aero'],
    ["Kokeilu ’hyvä'", 'kokeilu-hyva'],
    ['???', ''],
    [`${'pitkä '.repeat(20)}`, 'pitka-pitka-pitka-pitka-pitka-pitka-pitka-pitka'],
    ['x'.repeat(60), 'x'.repeat(48)],
  ])('%j → %j', (name, id) => {
    expect(makeId(name)).toBe(id);
  });

  it('is an id or empty for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = makeId(name);
        return (id === '' || ID_PATTERN.test(id)) && makeId(id) === id;
      }),
    );
  });
});

describe('yamlScalar', () => {
  const parse = (text: string): unknown =>
    parseYaml({ path: 'x.yaml', bytes: new TextEncoder().encode(text) }).value.data;

  it('comes back as the same text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (first, second) => {
        const text = oneLine(first + second);
        expect(parse(`key: ${yamlScalar(text)}\nnext: 1\n`)).toEqual({ key: text, next: 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves ordinary words plain and quotes what YAML would read otherwise', () => {
    expect(yamlScalar('Yhteinen olohuone (Espoo)')).toBe('Yhteinen olohuone (Espoo)');
    expect(yamlScalar('No')).toBe('"No"');
    expect(yamlScalar('2020')).toBe('"2020"');
    expect(yamlScalar('a: b')).toBe('"a: b"');
  });

  it('writes a language a line', () => {
    expect(yamlText({ fi: 'Kyllä', en: 'Yes' }, '  ')).toBe('\n    fi: Kyllä\n    en: "Yes"');
    expect(yamlText('')).toBe('');
  });
});
