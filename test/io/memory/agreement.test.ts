import { describe, expect, it } from 'vitest';
import { FileMemory } from '../../../src/io/memory/file-memory.ts';
import { decodePack, encodePack, type Pack } from '../../../src/io/memory/pack.ts';

const HEAD = 'a'.repeat(40);

function loaded(text: string) {
  return {
    files: [{ path: 'jalostamo.yaml', bytes: new TextEncoder().encode(text) }],
    refused: [],
  };
}

/** What a run has kept, as the next one reads it. */
function keptBy(memory: FileMemory): Pack | null {
  const pack = memory.newPack();
  return pack === null ? null : decodePack(encodePack(pack, 'build'), 'build');
}

const first = new FileMemory(loaded('a: 1'), null);
first.keepAgreement(HEAD);
const pack = keptBy(first);

describe('that history held nothing against the files', () => {
  it('is remembered of the same files and commit', () => {
    expect(new FileMemory(loaded('a: 1'), pack).recallAgreement(HEAD)).toBe(true);
  });

  it('is not of another commit, nor of other files', () => {
    expect(new FileMemory(loaded('a: 1'), pack).recallAgreement('b'.repeat(40))).toBe(false);
    expect(new FileMemory(loaded('a: 2'), pack).recallAgreement(HEAD)).toBe(false);
    expect(new FileMemory(loaded('a: 1'), null).recallAgreement(HEAD)).toBe(false);
  });

  it('is no reason to write what is there already', () => {
    const second = new FileMemory(loaded('a: 1'), pack);
    second.recallAgreement(HEAD);
    expect(second.newPack()).toBeNull();
  });
});
