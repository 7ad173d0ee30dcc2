import { describe, expect, it } from 'vitest';
import { addToItem } from '../../src/source/add-to-item.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';

function add(text: string, index = 0): string | null {
  const document = parseYaml({ path: 'a.yaml', bytes: new TextEncoder().encode(text) }).value;
  return addToItem(document, 'list', index, { digest: 'plan-1:00' });
}

describe('addToItem', () => {
  it('adds a line to an item of lines', () => {
    expect(add('list:\n  - a: 1\n    b: 2 # beside\nc: 3\n')).toBe(
      'list:\n  - a: 1\n    b: 2 # beside\n    digest: plan-1:00\nc: 3\n',
    );
    expect(add('list:\r\n- a: 1\r\n- b: 2', 1)).toBe(
      'list:\r\n- a: 1\r\n- b: 2\r\n  digest: plan-1:00',
    );
  });

  it('adds to braces', () => {
    expect(add('list:\n  - { a: 1 } # beside\n')).toBe(
      'list:\n  - { a: 1, digest: plan-1:00 } # beside\n',
    );
    expect(add('list: [{ a: 1, }]\n')).toBe('list: [{ a: 1, digest: plan-1:00 }]\n');
  });

  it('adds to nothing else', () => {
    expect(add('list:\n  - text\n')).toBeNull();
    expect(add('list:\n  - a: 1\n', 1)).toBeNull();
    expect(add('other: 1\n')).toBeNull();
  });
});
