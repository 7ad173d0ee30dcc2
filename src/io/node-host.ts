import type { Host, Sink } from '../host.ts';
import { BUILD } from '../version.ts';
import { nodeFiles } from './node-files.ts';

/** The real machine. Git and prompts are loaded when first used: both are slow to import. */
export function createNodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    stdinIsTerminal: process.stdin.isTTY === true,
    readStdin,
    now: () => new Date(),
    files: nodeFiles,
    git: {
      state: async (folder) => (await import('./git.ts')).readGitState(folder),
      head: async (folder) => (await import('./git-history.ts')).askHead(folder),
      changesSince: async (folder, revision) =>
        (await import('./git-changes.ts')).readChanges(folder, revision),
      init: async (folder) => (await import('./git.ts')).initGit(folder),
      ownAddress: async (folder) => (await import('./git.ts')).ownAddress(folder),
      commitOf: async (folder, revision) =>
        (await import('./git-history.ts')).readCommit(folder, revision),
      lastCommitBy: async (folder, day) =>
        (await import('./git-history.ts')).readLastCommitBy(folder, day),
      log: async (folder, range) => (await import('./git-history.ts')).readLog(folder, range),
      filesAt: async (folder, commit) =>
        (await import('./git-objects.ts')).readFilesAt(folder, commit),
      async *readBlobs(folder, ids, most) {
        yield* (await import('./git-objects.ts')).readBlobs(folder, ids, most);
      },
    },
    async openCache(root) {
      // Sources that run unbuilt may change from run to run.
      if (BUILD === 'development' || process.env['JALOSTAMO_NO_CACHE']) return null;
      return (await import('./memory/user-cache.ts')).openUserCache(root, process.env);
    },
    loadPrompter: async () => (await import('./prompter.ts')).createPrompter(),
  };
}

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
