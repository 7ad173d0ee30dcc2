import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type {
  Cache,
  CommittedEntry,
  Files,
  Git,
  GitChange,
  GitState,
  Host,
  Prompter,
  Sink,
} from '../host.ts';

/** A host of plain objects, for tests: files in a map, output in strings, a fixed clock. */
export interface MemoryHost extends Host {
  readonly tree: Map<string, Uint8Array>;
  readonly output: { stdout: string; stderr: string };
}

export interface MemoryHostOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly now?: string;
  readonly git?: GitState | null;
  /** What differs from any revision asked about. */
  readonly changes?: readonly GitChange[];
  /** What reads history; without it nothing may. */
  readonly history?: Partial<Git>;
  readonly columns?: number;
  readonly terminal?: boolean;
  readonly prompter?: Prompter;
  readonly stdin?: string;
  /** Without it nothing is kept from run to run. */
  readonly cache?: Cache;
}

export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const tree = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? encoder.encode(content) : content;
  for (const [path, content] of Object.entries(options.files ?? {})) tree.set(path, bytes(content));
  const entriesIn = (folder: string): readonly CommittedEntry[] =>
    [...tree].flatMap(([path, content]) => {
      const inside = posix.relative(folder, path);
      if (inside.startsWith('..')) return [];
      return [{ path: inside, kind: 'file', blob: gitId(content) } as const];
    });
  const output = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    write(text) {
      output[name] += text;
    },
    isTerminal: options.terminal ?? false,
    columns: options.columns ?? 80,
  });
  return {
    tree,
    output,
    cwd: options.cwd ?? '/programme',
    env: options.env ?? {},
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdinIsTerminal: options.prompter !== undefined,
    readStdin: async () => encoder.encode(options.stdin ?? ''),
    now: () => new Date(options.now ?? '2020-09-15T12:00:00Z'),
    files: memoryFiles(tree, bytes),
    git: {
      state: async () => options.git ?? null,
      head: async () => options.git?.commit ?? null,
      changesSince: async () => options.changes ?? null,
      init: async (folder) => {
        tree.set(posix.join(folder, '.git/HEAD'), bytes('ref: refs/heads/main\n'));
      },
      ownAddress: async () => null,
      commitOf: noHistory,
      lastCommitBy: noHistory,
      log: async (folder) => {
        throw new UserError('cli:error.no-repository', { folder });
      },
      // The files as they stand: a host that is given a clean state has these in its commit.
      filesAt: async (folder) => ({ tree: options.git?.tree ?? '', entries: entriesIn(folder) }),
      readBlobs: noHistory,
      ...options.history,
    },
    openCache: async () => options.cache ?? null,
    loadPrompter: async () => {
      if (options.prompter === undefined) throw new Error('this host asks nobody');
      return options.prompter;
    },
  };
}

/** As git names a file's content. */
function gitId(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

function noHistory(): never {
  throw new Error('this host has no history');
}

function memoryFiles(
  tree: Map<string, Uint8Array>,
  bytes: (content: string | Uint8Array) => Uint8Array,
): Files {
  const isFolder = (path: string): boolean => {
    for (const file of tree.keys()) if (file.startsWith(`${path}/`)) return true;
    return false;
  };
  return {
    async read(path) {
      const content = tree.get(path);
      if (content === undefined) throw systemError('ENOENT', path);
      return content;
    },
    async readUpTo(path, most) {
      const content = await this.read(path);
      return content.length > most ? null : content;
    },
    size: async (path) => tree.get(path)?.length ?? null,
    exists: async (path) => tree.has(path) || isFolder(path),
    async list(folder) {
      const kinds = new Map<string, 'file' | 'folder'>();
      for (const file of tree.keys()) {
        if (!file.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = file.slice(folder.length + 1).split('/');
        kinds.set(name, rest.length === 0 ? 'file' : 'folder');
      }
      return [...kinds].map(([name, kind]) => ({ name, kind }));
    },
    async create(path, content) {
      if (tree.has(path)) throw systemError('EEXIST', path);
      tree.set(path, bytes(content));
    },
    async replace(path, content) {
      tree.set(path, bytes(content));
    },
    async append(path, content) {
      const before = tree.get(path) ?? new Uint8Array(0);
      tree.set(path, new Uint8Array([...before, ...bytes(content)]));
    },
    async rewrite(path, before, after) {
      const held = tree.get(path);
      if (held === undefined || !sameBytes(held, before)) return false;
      tree.set(path, after);
      return true;
    },
    makeFolder: async () => {},
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
