import { isFixableRule } from '../fixes/fixable-rules.ts';
import type { Host, Language, Paint } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator, type Translator } from '../messages/translator.ts';
import { wrap } from '../messages/wrap.ts';
import { exampleLines } from '../rules/example-lines.ts';
import { RULE_FACTS } from '../rules/registry.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { findRule } from './session/find-rule.ts';

export interface ExplainOptions {
  readonly language: Language;
  readonly color: boolean;
}

/** What a method's name is told from a rule's by. */
const METHOD = 'method:';

/** Prints a rule's why and example, or a method's page; without a name, the list of rules. */
export async function explain(
  host: Host,
  name: string | undefined,
  options: ExplainOptions,
): Promise<number> {
  if (name?.startsWith(METHOD)) {
    const { explainMethod } = await import('./explain/method.ts');
    return explainMethod(host, name.slice(METHOD.length), options);
  }
  const translator = await createTranslator(options.language, ['cli', 'rules']);
  const paint = createStyle(host, host.stdout, !options.color);
  if (name === undefined) {
    for (const rule of RULE_FACTS) host.stdout.write(listed(rule, translator, paint, host));
    return 0;
  }
  host.stdout.write(explanation(findRule(name), translator, paint, host.stdout.columns));
  return 0;
}

function listed(rule: RuleFacts, translator: Translator, paint: Paint, host: Host): string {
  const severity = translator.text(`cli:severity.${rule.severity}`);
  const summary = wrap(
    ruleText(translator, rule, 'summary'),
    Math.max(40, host.stdout.columns) - 2,
  );
  const lines = [`${paint.bold(rule.id)} ${paint.dim(`(${severity})`)}`];
  for (const line of summary) lines.push(`  ${line}`);
  return `${lines.join('\n')}\n`;
}

function explanation(
  rule: RuleFacts,
  translator: Translator,
  paint: Paint,
  columns: number,
): string {
  const width = Math.max(40, Math.min(columns, 100));
  const severity = translator.text(`cli:severity.${rule.severity}`);
  const lines = [
    paint.bold(rule.id),
    ...wrap(ruleText(translator, rule, 'summary'), width),
    translator.text('cli:explain.severity', { severity }),
    '',
    paint.bold(translator.text('cli:explain.why')),
    ...wrap(ruleText(translator, rule, 'why'), width),
  ];
  if (isFixableRule(rule.id)) {
    lines.push('', ...wrap(translator.text('cli:explain.fixable'), width));
  }
  const examples = 'file' in rule.example ? [rule.example] : rule.example;
  for (const { file, bad, good } of examples) {
    lines.push('', paint.bold(translator.text('cli:explain.bad', { file })), ...indented(bad));
    if (good === undefined) continue;
    lines.push('', paint.bold(translator.text('cli:explain.good')), ...indented(good));
  }
  return `${lines.join('\n')}\n`;
}

function ruleText(translator: Translator, rule: RuleFacts, part: 'summary' | 'why'): string {
  const text = translator.find(`rules:${rule.id}.${part}`);
  if (text === null) throw new Error(`no ${part} for rule ${rule.id} (${translator.language})`);
  return text;
}

function indented(text: string): readonly string[] {
  return exampleLines(text).map((line) => `  ${line}`);
}
