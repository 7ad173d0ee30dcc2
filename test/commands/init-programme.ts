import { runInit } from '../../src/commands/init/init.ts';
import type { InitRequest } from '../../src/commands/init/request.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import type { Language, Prompter } from '../../src/host.ts';
import { loadFiles } from '../../src/io/load.ts';
import {
  createMemoryHost,
  type MemoryHost,
  type MemoryHostOptions,
} from '../../src/io/memory-host.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';

export const ROOT = '/programme';

/** A host in an empty folder that already is a git repository's top. */
export function emptyHost(options: MemoryHostOptions = {}): MemoryHost {
  return createMemoryHost({ cwd: ROOT, ...options });
}

export function init(
  host: MemoryHost,
  language: Language,
  request: Omit<InitRequest, 'language' | 'lang'>,
): Promise<number> {
  return runInit(host, { yes: true, lang: language, language, ...request });
}

/** A programme with two cities and an experiment, all scaffolded. */
export async function scaffoldedHost(language: Language = 'fi'): Promise<MemoryHost> {
  const host = emptyHost();
  await init(host, language, {
    what: 'programme',
    name: 'Kaksi kaupunkia kokeilee',
    cities: 'Espoo, Turku',
    organisation: 'Kuntaliitto',
    start: '2019-01-01',
    end: '2020-12-31',
  });
  await init(host, language, {
    what: 'experiment',
    name: 'Yhteinen olohuone',
    organisation: 'espoo',
    owner: 'Hyvinvointipäällikkö',
    dimension: 'inclusion',
  });
  host.output.stdout = '';
  host.output.stderr = '';
  return host;
}

export async function build(host: MemoryHost): Promise<{
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}> {
  const { value, problems } = buildWorkspace(await loadFiles(host.files, ROOT));
  return { workspace: value, problems };
}

/** Problems other than that a field which stands in the form is still blank. */
export function besidesBlanks(host: MemoryHost, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ rule, file, place }) => {
    if (rule !== 'schema/blank-field') return true;
    if (place.kind !== 'key' && place.kind !== 'value') return true;
    const bytes = new TextEncoder().encode(content(host, file));
    let value = parseYaml({ path: file, bytes }).value.data;
    for (const step of place.path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return true;
      value = Object.entries(value).find(([key]) => key === String(step))?.[1];
    }
    return !isBlank(value);
  });
}

function isBlank(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).every(isBlank);
}

export function content(host: MemoryHost, path: string): string {
  const bytes = host.tree.get(`${ROOT}/${path}`);
  if (bytes === undefined) throw new Error(`no file ${path}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Answers in the order of the questions; what is asked is kept. */
export function scriptedPrompter(
  answers: readonly (string | boolean | readonly string[] | Error)[],
): Prompter & {
  readonly asked: string[];
  readonly choices: string[][];
  readonly initials: string[];
  readonly keys: string[];
} {
  const rest = [...answers];
  const asked: string[] = [];
  const offered: string[][] = [];
  const initials: string[] = [];
  const keysSaid: string[] = [];
  const answer = (message: string): string | boolean | readonly string[] => {
    asked.push(message);
    const next = rest.shift();
    if (next === undefined) throw new Error(`nobody answers: ${message}`);
    if (next instanceof Error) throw next;
    return next;
  };
  return {
    asked,
    choices: offered,
    initials,
    keys: keysSaid,
    intro(_title, keys) {
      keysSaid.push(keys);
    },
    async text({ message, initial, validate }) {
      if (initial !== undefined) initials.push(initial);
      const value = String(answer(message));
      const fault = validate?.(value);
      if (fault !== undefined) throw new Error(`refused: ${fault}`);
      return value;
    },
    async choose({ message, choices }) {
      offered.push(choices.map(({ label }) => label));
      const value = String(answer(message));
      if (!choices.some((choice) => choice.value === value)) throw new Error(`no choice ${value}`);
      return value;
    },
    async chooseMany({ message, keys }) {
      keysSaid.push(keys);
      const values = answer(message);
      if (!Array.isArray(values)) throw new Error(`a list answers: ${message}`);
      return values.map(String);
    },
    confirm: async ({ message }) => answer(message) === true,
  };
}
