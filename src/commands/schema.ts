import { join, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { loadFieldDescriptions } from '../messages/fields.ts';
import { ENTITIES } from '../model/entities.ts';
import { jsonSchema } from '../model/json-schema.ts';

export interface SchemaOptions {
  readonly language: Language;
  readonly out?: string;
}

/** Prints one schema, writes all of them to a folder, or lists their names. */
export async function schema(
  host: Host,
  name: string | undefined,
  options: SchemaOptions,
): Promise<number> {
  const describe = await loadFieldDescriptions(options.language);
  if (options.out !== undefined) {
    for (const entity of ENTITIES) {
      const path = join(resolve(host.cwd, options.out), `${entity.name}.schema.json`);
      await host.files.replace(path, print(jsonSchema(entity.name, describe)));
      host.stdout.write(`${path}\n`);
    }
    return 0;
  }
  if (name === undefined) {
    for (const entity of ENTITIES) host.stdout.write(`${entity.name}  ${entity.files.join(' ')}\n`);
    return 0;
  }
  const entity = ENTITIES.find((candidate) => candidate.name === name);
  if (entity === undefined) {
    const known = ENTITIES.map((candidate) => candidate.name).join(', ');
    throw new UserError('cli:schema.unknown', { name, known });
  }
  host.stdout.write(print(jsonSchema(entity.name, describe)));
  return 0;
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
