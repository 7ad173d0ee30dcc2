import type * as z from 'zod';
import { type Amendments, AmendmentsSchema } from '../model/amendments.ts';
import { type Experiment, ExperimentSchema } from '../model/experiment.ts';
import { type Indicator, IndicatorSchema } from '../model/indicator.ts';
import { type Calendar, createCalendar } from '../model/period.ts';
import { type Programme, ProgrammeSchema } from '../model/programme.ts';
import { checkSchema } from '../model/schema-check.ts';
import type { Entity } from '../model/workspace.ts';
import { YamlVersions } from '../source/yaml-versions.ts';

/** The content of a git object; null where it is not here (a shallow or partial clone). */
export type ReadBlob = (id: string) => Uint8Array | null;

/**
 * Files of earlier states by the ids of their content: each is parsed once, however many commits hold
 * it. Null for one that is not here or breaks its schema.
 */
export class BlobReader {
  readonly #read: ReadBlob;
  readonly #known = new Map<z.ZodType, Map<string, { readonly value: unknown }>>();
  readonly #versions = new YamlVersions();
  readonly #kept = new Set<string>();
  readonly #calendars = new Map<string, Calendar>();

  constructor(read: ReadBlob) {
    this.#read = read;
  }

  /** As it is written; null for one that is not here. */
  text(id: string): string | null {
    const bytes = this.#read(id);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }

  plan(id: string | undefined): Experiment | null {
    return this.#parse(id, ExperimentSchema);
  }

  sheet(id: string | undefined): Indicator | null {
    return this.#parse(id, IndicatorSchema);
  }

  programme(id: string | undefined): Programme | null {
    return this.#parse(id, ProgrammeSchema);
  }

  amendments(id: string | undefined): Amendments | null {
    return this.#parse(id, AmendmentsSchema);
  }

  /** What somebody has parsed already is not parsed again; `files` are blob ids by path. */
  keep<T>(
    files: ReadonlyMap<string, string>,
    schema: z.ZodType<T>,
    entity: Entity<T> | null,
  ): void {
    const id = entity === null ? undefined : files.get(entity.file);
    if (entity === null || id === undefined) return;
    this.#kept.add(id);
    // An entity may be one that is taken up when it is first looked at.
    this.#ofKind(schema).set(id, entity);
  }

  /** Whether a content was kept, so that its bytes are not needed. */
  knows(id: string): boolean {
    return this.#kept.has(id);
  }

  /** With the periods that a programme file names. */
  calendar(programme: string | undefined): Calendar {
    const key = programme ?? '';
    const known = this.#calendars.get(key);
    if (known !== undefined) return known;
    const calendar = createCalendar(this.programme(programme)?.periods ?? []);
    this.#calendars.set(key, calendar);
    return calendar;
  }

  #parse<T>(id: string | undefined, schema: z.ZodType<T>): T | null {
    if (id === undefined) return null;
    const ofKind = this.#ofKind(schema);
    const known = ofKind.get(id);
    // What is held under a schema is of that schema's type.
    if (known !== undefined) return known.value as T | null;
    const bytes = this.#read(id);
    const document = bytes === null ? null : this.#versions.read({ path: id, bytes });
    const value = document === null ? null : checkSchema(schema, document).value;
    ofKind.set(id, { value });
    return value;
  }

  #ofKind(schema: z.ZodType): Map<string, { readonly value: unknown }> {
    const known = this.#known.get(schema) ?? new Map<string, { readonly value: unknown }>();
    this.#known.set(schema, known);
    return known;
  }
}
