import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMethodReference } from '../../scripts/method-reference.ts';
import { LANGUAGES } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { methodPage } from '../../src/report/methods/method-page.ts';
import { findMethod, METHODS, nameOfMethod } from '../../src/report/methods/registry.ts';
import { METHOD_VERSIONS } from '../../src/summary/method-versions.ts';
import { BANNED } from './banned-words.ts';

const root = join(import.meta.dirname, '../..');

describe('the method reference', () => {
  it('has a page of everything that an output names', () => {
    for (const id of METHOD_VERSIONS) expect(findMethod(id)?.id, id).toBe(id);
  });

  it('has a page of every method in the statistics', () => {
    const sources = readdirSync(join(root, 'src/stats')).map((file) =>
      readFileSync(join(root, 'src/stats', file), 'utf8'),
    );
    const named = new Set(sources.join('\n').match(/(?<=')[a-z][a-z0-9-]*@\d+(?=')/g));
    expect(named.size).toBeGreaterThan(15);
    for (const id of named) expect(findMethod(id)?.id, id).toBe(id);
  });

  it('names each method once, in words for each language and no more', async () => {
    const names = METHODS.map(({ id }) => nameOfMethod(id));
    expect(new Set(names).size).toBe(names.length);
    for (const language of LANGUAGES) {
      const file = join(root, 'src/messages', language, 'methods.json');
      const { method } = JSON.parse(readFileSync(file, 'utf8'));
      expect(Object.keys(method).sort()).toEqual([...names].sort());
    }
  });

  it.each(LANGUAGES)('says in %s all it has to say, with its own numbers', async (language) => {
    const translator = await createTranslator(language, ['methods']);
    const texts = JSON.parse(
      readFileSync(join(root, 'src/messages', language, 'methods.json'), 'utf8'),
    );
    for (const facts of METHODS) {
      const { title, what, parts } = methodPage(facts, translator);
      const all = [title, what, ...parts.map(({ text }) => text)].join('\n');
      expect(all, facts.id).not.toMatch(/\{\{|\}\}|NaN|undefined/);
      expect(all, facts.id).not.toMatch(BANNED[language]);
      // A number that no text asks for is forgotten.
      const { example } = texts.method[nameOfMethod(facts.id)];
      for (const name of Object.keys(facts.example())) expect(example).toContain(`{{${name}}}`);
    }
  });

  it.each(LANGUAGES)('stands in docs/methods as it is made, in %s', async (language) => {
    const folder = join(root, 'docs/methods', language);
    const made = await renderMethodReference(language);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(made).sort());
    for (const [name, text] of Object.entries(made)) {
      expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
    }
  });

  it('computes its examples: published values come out', () => {
    const numbers = (id: string) => findMethod(id)?.example() ?? {};
    // Newcombe 1998 a, table I: 81/263; 1998 b, table II: 56/70 − 48/80. Poisson: 5 events.
    expect(numbers('wilson')['interval']).toMatchObject({
      lower: expect.closeTo(25.53, 2),
      upper: expect.closeTo(36.62, 2),
    });
    expect(numbers('newcombe-10')['interval']).toMatchObject({
      lower: expect.closeTo(5.24, 2),
      upper: expect.closeTo(33.39, 2),
    });
    expect(numbers('poisson-exact')['interval']).toMatchObject({
      lower: expect.closeTo(1.6235, 4),
      upper: expect.closeTo(11.6683, 4),
    });
  });
});
