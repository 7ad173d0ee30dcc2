import { resolve } from 'node:path';
import { shown } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language } from '../host.ts';
import { requireRoot } from '../io/load.ts';
import { createTranslator, type Translator } from '../messages/translator.ts';
import { readOrigin } from '../render/origin-mark.ts';
import type { ReportOrigin } from '../report/block.ts';
import { shownToken } from '../source/shown-token.ts';
import { VERSION } from '../version.ts';
import { buildReport } from './session/build-report.ts';
import { checkProgramme } from './session/check-programme.ts';
import { planReports, type WantedReports } from './session/plan-reports.ts';
import { describeSource } from './session/provenance.ts';
import { RENDERERS, type ReportFormat } from './session/renderers.ts';
import { tell } from './session/tell.ts';

/**
 * Makes published reports again from the commits that they name and compares them byte for byte. 1 when
 * one differs or is a draft, which nobody can make again. Changes nothing.
 */
export async function verifyReports(
  host: Host,
  files: readonly string[],
  language: Language,
): Promise<number> {
  const translator = await createTranslator(language, ['cli']);
  let code = 0;
  for (const file of files) {
    const verdict = await verify(host, file, translator);
    host.stdout.write(`${shown(file)}: ${verdict.summary}\n`);
    for (const line of verdict.details) {
      tell(host, line, '  ');
    }
    if (!verdict.isSame) code = 1;
  }
  return code;
}

interface Verdict {
  readonly isSame: boolean;
  readonly summary: string;
  readonly details: readonly string[];
}

async function verify(host: Host, file: string, translator: Translator): Promise<Verdict> {
  const path = resolve(host.cwd, file);
  if (!(await host.files.exists(path))) throw new UserError('cli:verify.no-file', { file });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await host.files.read(path));
  const origin = readOrigin(text);
  if (origin === null) throw new UserError('cli:verify.no-origin', { file });
  if (origin.commit === null) {
    return { isSame: false, summary: translator.text('cli:verify.draft'), details: [] };
  }
  const again = await rebuild(host, { ...origin, commit: origin.commit }, formatOf(text));
  if (again.text === text) {
    const commit = origin.commit.slice(0, 10);
    return { isSame: true, summary: translator.text('cli:verify.same', { commit }), details: [] };
  }
  return {
    isSame: false,
    summary: translator.text('cli:verify.differs'),
    details: differences(text, again, origin, translator),
  };
}

function formatOf(text: string): ReportFormat {
  if (text.startsWith('<!DOCTYPE html>')) return 'html';
  return text.startsWith('{') ? 'json' : 'md';
}

interface Rebuilt {
  /** Empty where the commit has no such report. */
  readonly text: string;
  readonly inputs: string | null;
}

/** The report that the origin tells of, made from its commit. */
async function rebuild(
  host: Host,
  origin: ReportOrigin & { readonly commit: string },
  format: ReportFormat,
): Promise<Rebuilt> {
  const root = await requireRoot(host);
  const commit = await host.git.commitOf(root, origin.commit);
  const moment = { today: origin.checkedOn, isAsked: true, commit };
  const programme = await checkProgramme(host, moment);
  const plans = await planReports(host, programme, wantedOf(origin), origin.asOf);
  const source = await describeSource(programme);
  const [plan] = plans;
  const { inputs } = source;
  if (plan === undefined) return { text: '', inputs };
  const report = await buildReport(plan, origin.language, source, origin.checkedOn);
  return { text: RENDERERS[format](report), inputs };
}

function wantedOf({ kind, period, experiment, review }: ReportOrigin): WantedReports {
  return {
    kind,
    ...(period === null ? {} : { period }),
    ...(experiment === null ? {} : { experiment }),
    ...(review === null ? {} : { review }),
  };
}

/** What differs first, and what may be the cause. */
function differences(
  published: string,
  again: Rebuilt,
  origin: ReportOrigin,
  translator: Translator,
): readonly string[] {
  const details: string[] = [];
  if (origin.version !== VERSION) {
    const versions = { published: origin.version, again: VERSION };
    details.push(translator.text('cli:verify.version', versions));
  }
  if (origin.inputs !== null && origin.inputs !== again.inputs) {
    details.push(translator.text('cli:verify.inputs'));
  }
  const then = published.split('\n');
  const now = again.text.split('\n');
  const at = then.findIndex((line, index) => line !== now[index]);
  const line = at < 0 ? then.length : at;
  details.push(
    translator.text('cli:verify.line', {
      line: line + 1,
      published: shownToken(then[line] ?? ''),
      again: shownToken(now[line] ?? ''),
    }),
  );
  return details;
}
