import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../src/diagnostics/problem.ts';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import type { ReportContext } from '../../src/reporters/reporter.ts';

const plain = (text: string): string => text;

/** A context without colours over one file's text. */
export async function reportContext(
  text: string,
  language: Language = 'fi',
  columns = 80,
): Promise<ReportContext> {
  return {
    translator: await createTranslator(language, ['cli', 'rules']),
    paint: {
      bold: plain,
      dim: plain,
      red: plain,
      yellow: plain,
      blue: plain,
      green: plain,
      cyan: plain,
    },
    columns,
    textOf: () => text,
    pathPrefix: '',
    files: [diagnostic.file, 'areas.yaml', 'jalostamo.yaml'],
    failOn: 'error',
    digest: (digested) => createHash('sha256').update(digested).digest('hex').slice(0, 32),
    version: '0.1.0',
    accepted: [],
  };
}

export const diagnostic: Diagnostic = {
  rule: 'schema/unknown-key',
  severity: 'error',
  file: 'experiments/a/experiment.yaml',
  span: { start: { line: 2, column: 3 }, end: { line: 2, column: 7 } },
  path: 'scope.nmae',
  message: 'tuntematon avain `nmae`',
  help: 'Tarkoititko `name`?',
  fixable: false,
  related: [],
};
