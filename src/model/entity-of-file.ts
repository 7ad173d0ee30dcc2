import { ENTITIES, type EntityType } from './entities.ts';
import { classifyFile } from './layout.ts';

const BY_NAME: ReadonlyMap<string, EntityType> = new Map(
  ENTITIES.map((entity) => [entity.name, entity]),
);

/** Kinds of files that another kind's schema describes. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['own-indicator', 'indicator'],
  ['submission', 'assessment'],
]);

/** What describes a file with fields, from the file's place; undefined for any other file. */
export function entityOfFile(path: string): EntityType | undefined {
  const { kind } = classifyFile(path);
  return BY_NAME.get(SAME_AS.get(kind) ?? kind);
}
