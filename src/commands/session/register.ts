import { join } from 'node:path';
import type { Position } from '../../diagnostics/problem.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { type PublishedReport, RegisterSchema } from '../../model/register.ts';
import { checkSchema } from '../../model/schema-check.ts';
import { appendToList } from '../../source/append-to-list.ts';
import type { YamlDocument } from '../../source/source.ts';
import { parseYaml } from '../../source/yaml-document.ts';

const FILE = 'reports/register.yaml';

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
    return { report, file: FILE, at: document.locate(place)?.start ?? { line: 1, column: 1 } };
  });
}

/** Adds reports to the register, which is made where there is none. */
export async function addToRegister(
  host: Host,
  root: string,
  reports: readonly PublishedReport[],
): Promise<void> {
  let document = (await readDocument(host, root)) ?? parse(HEADER);
  if (document.text !== HEADER) reportsIn(document);
  for (const report of reports) {
    const added = appendToList(document, 'reports', report);
    if (added === null) throw new UserError('cli:publish.broken-register', { file: FILE });
    document = parse(added);
  }
  await host.files.replace(join(root, FILE), document.text);
}

async function readDocument(host: Host, root: string): Promise<YamlDocument | null> {
  const path = join(root, FILE);
  if (!(await host.files.exists(path))) return null;
  return parse(new TextDecoder().decode(await host.files.read(path)));
}

function reportsIn(document: YamlDocument): readonly PublishedReport[] {
  const { value } = checkSchema(RegisterSchema, document);
  if (value === null) throw new UserError('cli:publish.broken-register', { file: FILE });
  return value.reports;
}

function parse(text: string): YamlDocument {
  return parseYaml({ path: FILE, bytes: new TextEncoder().encode(text) }).value;
}
