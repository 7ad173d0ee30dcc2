import { join } from 'node:path';
import type { Position } from '../../diagnostics/problem.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { type PublishedReport, RegisterSchema } from '../../model/register.ts';
import { checkSchema } from '../../model/schema-check.ts';
import { appendToList } from '../../source/append-to-list.ts';
import type { YamlDocument } from '../../source/source.ts';
import { parseYaml } from '../../source/yaml-document.ts';
import { loadBlobs } from './load-blobs.ts';

export const REGISTER = 'reports/register.yaml';

const HEADER = '# generator: jalostamo report --publish\n';

/** A published report and where the register names its commit. */
export interface PlacedReport {
  readonly report: PublishedReport;
  readonly file: string;
  readonly at: Position;
}

/** Every published report, the last one last. A broken register is a `UserError`. */
export async function readRegister(host: Host, root: string): Promise<readonly PlacedReport[]> {
  const document = await readDocument(host, root);
  if (document === null) return [];
  return reportsIn(document).map((report, index) => {
    const place = { kind: 'value', path: ['reports', index, 'commit'] } as const;
    return { report, file: REGISTER, at: document.locate(place)?.start ?? { line: 1, column: 1 } };
  });
}

/**
 * The published reports as a commit has them, oldest first. What a report tells of earlier ones is read
 * here, so that it can be made again; what is published meanwhile counts from the next commit on.
 */
export async function readRegisterAt(
  host: Host,
  root: string,
  commit: string,
): Promise<readonly PublishedReport[]> {
  const folder = await host.git.filesAt(root, commit);
  const entry = folder?.entries.find(({ path, kind }) => path === REGISTER && kind === 'file');
  if (entry === undefined) return [];
  const read = await loadBlobs(host, root, new Set([entry.blob]));
  const bytes = read(entry.blob);
  if (bytes === null) throw new UserError('cli:error.missing-objects');
  return reportsIn(parseYaml({ path: REGISTER, bytes }).value);
}

/** As this version writes it: with all that a register may hold. */
export type RegisteredReport = PublishedReport & {
  readonly kind: NonNullable<PublishedReport['kind']>;
  readonly experiment: string | null;
};

/** Adds reports to the register, which is made where there is none. */
export async function addToRegister(
  host: Host,
  root: string,
  reports: readonly RegisteredReport[],
): Promise<void> {
  let document = (await readDocument(host, root)) ?? parse(HEADER);
  if (document.text !== HEADER) reportsIn(document);
  for (const report of reports) {
    const added = appendToList(document, 'reports', report);
    if (added === null) throw new UserError('cli:publish.broken-register', { file: REGISTER });
    document = parse(added);
  }
  await host.files.replace(join(root, REGISTER), document.text);
}

async function readDocument(host: Host, root: string): Promise<YamlDocument | null> {
  const path = join(root, REGISTER);
  if (!(await host.files.exists(path))) return null;
  return parse(new TextDecoder().decode(await host.files.read(path)));
}

function reportsIn(document: YamlDocument): readonly PublishedReport[] {
  const { value } = checkSchema(RegisterSchema, document);
  if (value === null) throw new UserError('cli:publish.broken-register', { file: REGISTER });
  return value.reports;
}

function parse(text: string): YamlDocument {
  return parseYaml({ path: REGISTER, bytes: new TextEncoder().encode(text) }).value;
}
