import { problemText } from '../../diagnostics/describe.ts';
import { shown } from '../../diagnostics/shown.ts';
import type { Host } from '../../host.ts';
import { createTranslator, type Translator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import { nextStages } from '../../rules/next-stage.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { FileChoice } from './select-paths.ts';

/** More experiments than this at once are a coordinator's, who knows what comes next. */
const MOST_TOLD = 3;

/** When nothing is wrong: what the experiments that are being planned need for their next stage. */
export async function tellNextStages(
  host: Host,
  context: RuleContext,
  translator: Translator,
  wanted: FileChoice,
): Promise<void> {
  const next = nextStages(context).filter(({ file }) => wanted(file));
  if (next.length > MOST_TOLD) return;
  const words = await createTranslator(translator.language, ['report']);
  for (const { experiment, stage, missing } of next) {
    const name = `${words.text(`report:stage.${stage}`)} (${stage})`;
    const key = missing.length === 0 ? 'cli:validate.next-ready' : 'cli:validate.next';
    const lines = [
      ...wrap(
        translator.text(key, { experiment: shown(experiment), stage: name }),
        host.stderr.columns,
      ),
    ];
    for (const problem of missing) {
      const help = problemText(problem, 'help', translator);
      lines.push(
        ...wrap(help, host.stderr.columns - 4).map(
          (line, index) => `${index === 0 ? '  – ' : '    '}${line}`,
        ),
      );
    }
    host.stderr.write(`\n${lines.join('\n')}\n`);
  }
}
