import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import descriptions from '../../src/messages/en/fields.json' with { type: 'json' };

const FOLDER = new URL('../../src/model/', import.meta.url);

/** All of the model's source, each comment on one line before what it speaks of. */
const source = readdirSync(FOLDER)
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n')
  .replaceAll(/\n\s*\* /g, ' ')
  .replaceAll(/\s+/g, ' ');

describe('a field of a schema', () => {
  it.each(Object.entries(descriptions))(
    '%s has its English description as doc comment',
    (name, text) => {
      const [, key = ''] = name.split('.');
      const written = [`/** ${text} */ ${key}:`, `/** ${text} */ ${key},`];
      expect(written.some((comment) => source.includes(comment))).toBe(true);
    },
  );
});
