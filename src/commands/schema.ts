import { join, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { loadFieldDescriptions } from '../messages/fields.ts';
import { ENTITIES } from '../model/entities.ts';
import { jsonSchema } from '../model/json-schema.ts';
import { suggest } from '../model/suggest.ts';
import { OUTPUT_FORMATS, OUTPUT_NAMES, outputSchema } from '../summary/summary-schema.ts';

export interface SchemaOptions {
  readonly language: Language;
  readonly out?: string;
}

/** A schema that can be asked for: of a file that people write, or of what this tool prints. */
interface Published {
  readonly name: string;
  /** What it is of: files as glob patterns, or a command. */
  readonly of: string;
  build(): object;
}

/** Prints one schema, writes all of them to a folder, or lists their names. */
export async function schema(
  host: Host,
  name: string | undefined,
  options: SchemaOptions,
): Promise<number> {
  const all = await listSchemas(options.language);
  if (options.out !== undefined) {
    for (const one of all) {
      const path = join(resolve(host.cwd, options.out), `${one.name}.schema.json`);
      await host.files.replace(path, print(one.build()));
      host.stdout.write(`${path}\n`);
    }
    return 0;
  }
  if (name === undefined) {
    for (const one of all) host.stdout.write(`${one.name}  ${one.of}\n`);
    return 0;
  }
  const asked = all.find((one) => one.name === name);
  if (asked === undefined) {
    const names = all.map((one) => one.name);
    const known = names.join(', ');
    const suggestion = suggest(name, names);
    if (suggestion === '') throw new UserError('cli:schema.unknown', { name, known });
    throw new UserError('cli:schema.unknown-suggested', { name, known, suggestion });
  }
  host.stdout.write(print(asked.build()));
  return 0;
}

async function listSchemas(language: Language): Promise<readonly Published[]> {
  const field = await loadFieldDescriptions(language);
  const output = await loadFieldDescriptions(language, 'outputs');
  return [
    ...ENTITIES.map(({ name, files }) => ({
      name,
      of: files.join(' '),
      build: () => jsonSchema(name, field),
    })),
    ...OUTPUT_NAMES.map((name) => ({
      name,
      of: `jalostamo ${OUTPUT_FORMATS[name]}`,
      build: () => outputSchema(name, output),
    })),
  ];
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
