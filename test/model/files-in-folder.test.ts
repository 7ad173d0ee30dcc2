import { expect, it } from 'vitest';
import { filesInFolder } from '../../src/model/files-in-folder.ts';

const FILES = ['a', 'a-b/1', 'a.md', 'a/1', 'a/b/2', 'a0', 'b/1'].sort();

it.each([
  ['a', ['a/1', 'a/b/2']],
  ['a/b', ['a/b/2']],
  ['a-b', ['a-b/1']],
  ['b', ['b/1']],
  ['c', []],
  ['', []],
])('finds what lies in %s and nothing beside it', (folder, expected) => {
  expect([...filesInFolder(FILES, folder)]).toEqual(expected);
});
