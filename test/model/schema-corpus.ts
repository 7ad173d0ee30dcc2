import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LANGUAGES } from '../../src/host.ts';
import type { EntityType } from '../../src/model/entities.ts';
import { entityOfFile } from '../../src/model/entity-of-file.ts';
import { parseMarkdown } from '../../src/source/markdown-document.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';
import { init, ROOT, scaffoldedHost } from '../commands/init-programme.ts';

/** A file's data, of which the schema of its kind has something to say. */
export interface SchemaCase {
  readonly entity: EntityType;
  readonly data: unknown;
  /** Where it came from, for a message. */
  readonly origin: string;
}

const PROGRAMMES = ['examples/kuusi-kaupunkia', 'test/fixtures/base-programme'];
const BROKEN = 'test/corpus';
const repository = join(import.meta.dirname, '../..');

/** Every file with fields of the example, the base programme, the broken ones and the templates. */
export async function schemaCorpus(): Promise<readonly SchemaCase[]> {
  const folders = [...PROGRAMMES, ...brokenProgrammes()];
  const scaffolded = await Promise.all(LANGUAGES.map(filledTemplates));
  return [...folders.flatMap(casesIn), ...scaffolded.flat()];
}

function brokenProgrammes(): readonly string[] {
  return readdirSync(join(repository, BROKEN), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${BROKEN}/${entry.name}`);
}

function casesIn(folder: string): readonly SchemaCase[] {
  const root = join(repository, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const path = relative(root, file).split(sep).join('/');
      return caseOf(path, readFileSync(file), `${folder}/${path}`);
    });
}

/** What `init` writes in a language: every kind of file that it knows. */
async function filledTemplates(language: (typeof LANGUAGES)[number]) {
  const host = await scaffoldedHost(language);
  const experiment = 'yhteinen-olohuone';
  await init(host, language, {
    what: 'experiment',
    name: 'Toinen kokeilu',
    id: 'toinen',
    organisation: 'espoo',
    owner: 'Hyvinvointipäällikkö',
    dimension: 'inclusion',
    profile: 'full',
  });
  const sheet = { name: 'Liikkuvien osuus', measure: 'proportion', definition: 'Osuus.' } as const;
  await init(host, language, { what: 'indicator', ...sheet, experiment });
  await init(host, language, { what: 'indicator', own: true, ...sheet, name: 'Oma', experiment });
  await init(host, language, { what: 'journal', title: 'Ovet auki', experiment });
  await init(host, language, { what: 'review', reviewers: 'turku', experiment });
  await init(host, language, { what: 'monitoring', experiment });
  await init(host, language, { what: 'learning', experiment });
  await init(host, language, { what: 'operating-model', name: 'Olohuoneen malli', experiment });
  return [...host.tree].flatMap(([file, bytes]) => {
    const path = file.slice(ROOT.length + 1);
    return caseOf(path, bytes, `init in ${language}: ${path}`);
  });
}

/** None for a file without fields, and for one whose text gives no data. */
function caseOf(path: string, bytes: Uint8Array, origin: string): readonly SchemaCase[] {
  const entity = entityOfFile(path);
  // A table's rows are not checked through their schema.
  if (entity === undefined || entity.name === 'observations') return [];
  const parse = path.endsWith('.md') ? parseMarkdown : parseYaml;
  const { data } = parse({ path, bytes }).value;
  return data === undefined ? [] : [{ entity, data, origin }];
}
