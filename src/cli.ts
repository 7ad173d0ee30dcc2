import { Command, Option } from 'commander';
import { readGlobalFlags } from './cli/global-flags.ts';
import type { Severity } from './diagnostics/problem.ts';
import { UserError } from './diagnostics/user-error.ts';
import type { Host, Language } from './host.ts';
import { createNodeHost } from './io/node-host.ts';
import type { MessageKey, Translator } from './messages/translator.ts';
import type { CsvDialectName } from './model/csv-dialect.ts';
import { COMMIT, VERSION } from './version.ts';

/** The real command line: arguments and streams of this process. */
export async function run(): Promise<number> {
  // A reader that has had enough (`| head`) closes the pipe; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return main(process.argv.slice(2), createNodeHost());
}

/** Runs one command; the exit code is 0 clean, 1 problems found, 2 usage or I/O error. */
export async function main(argv: readonly string[], outer: Host): Promise<number> {
  const flags = readGlobalFlags(argv);
  if (flags.version) {
    outer.stdout.write(`jalostamo ${VERSION} (${COMMIT})\n`);
    return 0;
  }
  const { enterFolder } = await import('./cli/enter-folder.ts');
  const inner = flags.cache ? outer : { ...outer, openCache: async () => null };
  const { host, missing } = await enterFolder(inner, flags.cwd);
  const { chooseLanguage } = await import('./commands/session/choose-language.ts');
  const language = await chooseLanguage(host, flags.lang);
  const { createTranslator } = await import('./messages/translator.ts');
  const translator = await createTranslator(language, ['cli', 'init']);
  try {
    if (missing !== null) throw missing;
    if (flags.lang !== undefined && flags.lang !== language) {
      throw new UserError('cli:error.unknown-language', { flag: 'lang', language: flags.lang });
    }
    const tree = await buildCommandTree({ host, translator, language, ...flags });
    if (argv.length === 0) tree.program.outputHelp();
    else await tree.program.parseAsync([...argv], { from: 'user' });
    return tree.exitCode();
  } catch (error) {
    const { explainFailure } = await import('./cli/explain-failure.ts');
    return explainFailure(error, host, translator, commandNamed(argv));
  }
}

interface TreeContext {
  readonly host: Host;
  readonly translator: Translator;
  readonly language: Language;
  readonly lang: string | undefined;
  readonly color: boolean;
  readonly quiet: boolean;
}

/** As given: what is left out is not there. */
interface ValidateFlags {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly failOn?: Severity;
  readonly since?: string;
  readonly asOf?: string;
}

interface SummaryFlags {
  readonly format?: string;
  readonly experiment?: readonly string[];
  readonly indicator?: readonly string[];
  readonly period?: string;
  readonly asOf?: string;
  readonly dialect?: CsvDialectName;
}

/** An option that may be given several times. */
function collect(one: string, before: readonly string[] = []): readonly string[] {
  return [...before, one];
}

const COMMANDS = [
  'init',
  'validate',
  'accept',
  'explain',
  'summary',
  'audit',
  'report',
  'stage',
  'amend',
  'changes',
  'review',
  'schema',
] as const;

function commandNamed(argv: readonly string[]): string {
  return COMMANDS.find((name) => argv.includes(name)) ?? '';
}

/** Flags → options → one command, loaded when it runs. Nothing else knows flags. */
async function buildCommandTree(
  context: TreeContext,
): Promise<{ program: Command; exitCode: () => number }> {
  const { host, translator, language, color, quiet } = context;
  const { localizeHelp } = await import('./cli/localize-help.ts');
  const text = (key: MessageKey): string => translator.text(key);
  let exitCode = 0;
  const common = { language, color, quiet };

  const program = localizeHelp(new Command('jalostamo'), host, translator)
    .description(text('cli:program.description'))
    .usage(text('cli:program.usage'))
    .option('-V, --version', text('cli:option.version'))
    .addOption(new Option('--lang <fi|sv|en>', text('cli:option.lang')))
    .option('--cwd <dir>', text('cli:option.cwd'))
    .option('--no-color', text('cli:option.no-color'))
    .option('--no-cache', text('cli:option.no-cache'))
    .option('-q, --quiet', text('cli:option.quiet'));

  const add = (name: (typeof COMMANDS)[number]): Command => {
    const example = `\n${text('cli:help.examples')}\n  ${text(`cli:${name}.example`)}\n`;
    return localizeHelp(program.command(name), host, translator)
      .helpCommand(false)
      .description(text(`cli:${name}.description`))
      .addHelpText('after', example);
  };

  add('init')
    .argument('[what]', text('cli:init.what'))
    .argument('[path]', text('cli:init.path'))
    .option('-y, --yes', text('cli:init.yes'))
    .option('--dry-run', text('cli:init.dry-run'))
    .option('--name <text>', text('cli:init.name'))
    .option('--title <text>', text('cli:init.title'))
    .option('--id <id>', text('cli:init.id'))
    .option('--organisation <id>', text('cli:init.organisation'))
    .option('--owner <role>', text('cli:init.owner'))
    .option('--dimension <dimension>', text('cli:init.dimension'))
    .option('--experiment <id>', text('cli:init.experiment'))
    .option('--indicators <ids>', text('cli:init.indicators'))
    .option('--period <period>', text('cli:init.period'))
    .option('--date <date>', text('cli:init.date'))
    .option('--reviewers <ids>', text('cli:init.reviewers'))
    .option('--start <date>', text('cli:init.start'))
    .option('--end <date>', text('cli:init.end'))
    .option('--cities <names>', text('cli:init.cities'))
    .option('--languages <languages>', text('cli:init.languages'))
    .option('--profile <profile>', text('cli:init.profile'))
    .option('--own', text('cli:init.own'))
    .option('--measure <measure>', text('cli:init.measure'))
    .option('--direction <direction>', text('cli:init.direction'))
    .option('--unit <unit>', text('cli:init.unit'))
    .option('--level <level>', text('cli:init.level'))
    .option('--definition <text>', text('cli:init.definition'))
    .option('--counts-people', text('cli:init.counts-people'))
    .option('--no-counts-people', text('cli:init.no-counts-people'))
    .option('--no-git', text('cli:init.no-git'))
    .option('--no-starter-indicators', text('cli:init.no-starter'))
    .action(async (what: string | undefined, path: string | undefined, options) => {
      const { runInit } = await import('./commands/init/init.ts');
      exitCode = await runInit(host, { what, path, lang: context.lang, language, ...options });
    });

  add('validate')
    .argument('[paths...]', text('cli:validate.paths'))
    .option('--format <format>', text('cli:validate.format'))
    .option('--output <format=file>', text('cli:validate.output'), collect)
    .addOption(
      new Option('--fail-on <severity>', text('cli:validate.fail-on')).choices([
        'error',
        'warning',
        'info',
      ]),
    )
    .option('--since <revision>', text('cli:validate.since'))
    .option('--as-of <rev|date>', text('cli:as-of.option'))
    .option('--fix', text('cli:validate.fix'))
    .option('--dry-run', text('cli:validate.dry-run'))
    .addOption(
      new Option('--dialect <dialect>', text('cli:validate.dialect')).choices([
        'plain',
        'excel-fi',
      ]),
    )
    .action(async (paths: string[], options: ValidateFlags) => {
      const { validate } = await import('./commands/validate.ts');
      const { output: outputs = [], ...rest } = options;
      const defaults = { ...common, failOn: 'error' as const };
      exitCode = await validate(host, paths, { ...defaults, ...rest, outputs });
    });

  add('accept')
    .argument('<rule>', text('cli:accept.rule'))
    .argument('[paths...]', text('cli:accept.paths'))
    .option('--reason <text>', text('cli:accept.reason'))
    .option('--until <date>', text('cli:accept.until'))
    .option('--dry-run', text('cli:accept.dry-run'))
    .action(async (rule: string, paths: string[], options) => {
      const { accept } = await import('./commands/accept.ts');
      exitCode = await accept(host, rule, paths, { language, ...options });
    });

  add('explain')
    .argument('[rule]', text('cli:explain.rule'))
    .action(async (rule: string | undefined) => {
      const { explain } = await import('./commands/explain.ts');
      exitCode = await explain(host, rule, common);
    });

  add('summary')
    .argument('[experiments...]', text('cli:summary.experiments'))
    .option('--format <format>', text('cli:summary.format'))
    .option('--experiment <id>', text('cli:summary.experiment'), collect)
    .option('--indicator <id>', text('cli:summary.indicator'), collect)
    .option('--period <period>', text('cli:summary.period'))
    .option('--as-of <rev|date>', text('cli:as-of.option'))
    .addOption(
      new Option('--dialect <dialect>', text('cli:summary.dialect')).choices(['plain', 'excel-fi']),
    )
    .action(async (named: string[], options: SummaryFlags) => {
      const { summary } = await import('./commands/summary.ts');
      const { experiment = [], indicator = [], ...rest } = options;
      const ids = { experiments: [...named, ...experiment], indicators: indicator };
      exitCode = await summary(host, { ...common, format: 'table', ...rest, ...ids });
    });

  add('audit')
    .argument('[experiments...]', text('cli:audit.experiments'))
    .option('--format <format>', text('cli:audit.format'))
    .option('--as-of <rev|date>', text('cli:as-of.option'))
    .action(async (experiments: string[], options: { format?: string; asOf?: string }) => {
      const { audit } = await import('./commands/audit.ts');
      exitCode = await audit(host, experiments, { ...common, format: 'text', ...options });
    });

  add('report')
    .argument('[kind]', text('cli:report.kind'))
    .option('--period <period>', text('cli:report.period'))
    .option('--as-of <rev|date>', text('cli:as-of.option'))
    .option('--experiment <id>', text('cli:report.experiment'))
    .option('--review <id>', text('cli:report.review'))
    .option('--languages <languages>', text('cli:report.languages'))
    .option('--format <formats>', text('cli:report.format'))
    .option('--out <dir>', text('cli:report.out'))
    .option('--force', text('cli:report.force'))
    .option('--publish', text('cli:report.publish'))
    .option('--verify <file>', text('cli:report.verify'), collect)
    .action(async (kind: string | undefined, options) => {
      if (options.verify !== undefined) {
        const { verifyReports } = await import('./commands/verify-report.ts');
        exitCode = await verifyReports(host, options.verify, language);
        return;
      }
      const { report } = await import('./commands/report.ts');
      const defaults = { language, quiet, format: 'html,md', force: false, publish: false };
      exitCode = await report(host, kind, { ...defaults, ...options });
    });

  add('stage')
    .argument('<experiment>', text('cli:stage.experiment'))
    .argument('<stage>', text('cli:stage.stage'))
    .option('--on <date>', text('cli:stage.on'))
    .option('--reason <text>', text('cli:stage.reason'))
    .option('--force', text('cli:stage.force'))
    .option('--dry-run', text('cli:stage.dry-run'))
    .action(async (experiment: string, named: string, options) => {
      const { stage } = await import('./commands/stage.ts');
      const defaults = { language, force: false, dryRun: false };
      exitCode = await stage(host, experiment, named, { ...defaults, ...options });
    });

  add('amend')
    .argument('<experiment>', text('cli:amend.experiment'))
    .option('--reason <text>', text('cli:amend.reason'))
    .option('--decided-by <role>', text('cli:amend.decided-by'))
    .option('--on <date>', text('cli:amend.on'))
    .option('--dry-run', text('cli:amend.dry-run'))
    .action(async (experiment: string, options) => {
      const { amend } = await import('./commands/amend.ts');
      exitCode = await amend(host, experiment, { language, dryRun: false, ...options });
    });

  add('changes')
    .option('--format <format>', text('cli:changes.format'))
    .option('--since <revision|date>', text('cli:changes.since'))
    .option('--all', text('cli:changes.all'))
    .option('--as-of <revision|date>', text('cli:changes.as-of'))
    .addOption(new Option('--fail-on <what>', text('cli:changes.fail-on')).choices(['silent']))
    .action(async (options) => {
      const { changes } = await import('./commands/changes.ts');
      exitCode = await changes(host, { ...common, format: 'text', all: false, ...options });
    });

  const review = add('review').action(() => review.outputHelp());
  const addReview = (name: 'open' | 'submit' | 'list'): Command => {
    const example = `\n${text('cli:help.examples')}\n  ${text(`cli:review.${name}.example`)}\n`;
    return localizeHelp(review.command(name), host, translator)
      .helpCommand(false)
      .description(text(`cli:review.${name}.description`))
      .addHelpText('after', example);
  };
  addReview('open')
    .argument('<experiment>', text('cli:review.experiment'))
    .option('--by <organisations>', text('cli:review.open.by'))
    .addOption(new Option('--of <what>', text('cli:review.open.of')).choices(['plan', 'results']))
    .option('--id <id>', text('cli:review.open.id'))
    .option('--criteria <ids>', text('cli:review.open.criteria'))
    .option('--question <text>', text('cli:review.open.question'), collect)
    .option('--visit <date>', text('cli:review.open.visit'))
    .option('--languages <languages>', text('cli:report.languages'))
    .option('--dry-run', text('cli:review.dry-run'))
    .action(async (experiment: string, options) => {
      const { openReview } = await import('./commands/review/open.ts');
      const { languages, ...asked } = options;
      const review = await openReview(host, experiment, { language, dryRun: false, ...asked });
      if (review === null) return;
      const { report } = await import('./commands/report.ts');
      const packet = { format: 'html,md', force: false, publish: false, languages };
      exitCode = await report(host, 'packet', { language, quiet, experiment, review, ...packet });
    });
  addReview('submit')
    .argument('<experiment>', text('cli:review.experiment'))
    .argument('[review]', text('cli:review.review'))
    .option('--by <organisation>', text('cli:review.submit.by'))
    .option('--changes <text>', text('cli:review.submit.changes'))
    .option('--current', text('cli:review.submit.current'))
    .option('--dry-run', text('cli:review.dry-run'))
    .action(async (experiment: string, id: string | undefined, options) => {
      const { submitAssessment } = await import('./commands/review/submit.ts');
      const defaults = { ...common, current: false, dryRun: false };
      exitCode = await submitAssessment(host, experiment, id, { ...defaults, ...options });
    });
  addReview('list')
    .option('--experiment <id>', text('cli:review.list.experiment'))
    .addOption(
      new Option('--format <format>', text('cli:review.list.format')).choices([
        'text',
        'json',
        'csv',
        'ics',
      ]),
    )
    .option('--as-of <rev|date>', text('cli:as-of.option'))
    .action(async (options) => {
      const { listAllReviews } = await import('./commands/review/list.ts');
      exitCode = await listAllReviews(host, { ...common, format: 'text', ...options });
    });

  add('schema')
    .argument('[name]', text('cli:schema.name'))
    .option('--out <dir>', text('cli:schema.out'))
    .action(async (name: string | undefined, options: { out?: string }) => {
      const { schema } = await import('./commands/schema.ts');
      exitCode = await schema(host, name, { language, ...options });
    });

  return { program, exitCode: () => exitCode };
}
