import { UserError } from '../diagnostics/user-error.ts';
import type { Host, Language, Paint } from '../host.ts';
import { createStyle } from '../io/style.ts';
import { createTranslator, type Translator } from '../messages/translator.ts';
import { wrap } from '../messages/wrap.ts';
import { suggest } from '../model/suggest.ts';
import { currentRuleId } from '../rules/frozen-ids.ts';
import { RULE_FACTS } from '../rules/registry.ts';
import type { RuleFacts } from '../rules/rule.ts';

export interface ExplainOptions {
  readonly language: Language;
  readonly color: boolean;
}

/** Prints a rule's why and example; without a rule, the list of them. */
export async function explain(
  host: Host,
  id: string | undefined,
  options: ExplainOptions,
): Promise<number> {
  const translator = await createTranslator(options.language, ['cli', 'rules']);
  const paint = createStyle(host, host.stdout, !options.color);
  if (id === undefined) {
    for (const rule of RULE_FACTS) host.stdout.write(listed(rule, translator, paint, host));
    return 0;
  }
  const rule = findRule(id);
  if (rule === undefined) throw unknownRule(id);
  host.stdout.write(explanation(rule, translator, paint, host.stdout.columns));
  return 0;
}

/** A rule by its id, or by the second part of it where only one rule has that. */
function findRule(name: string): RuleFacts | undefined {
  const rule = RULE_FACTS.find(({ id }) => id === currentRuleId(name));
  if (rule !== undefined) return rule;
  const named = RULE_FACTS.filter(({ id }) => secondPart(id) === name);
  return named.length === 1 ? named[0] : undefined;
}

function secondPart(id: string): string {
  return id.slice(id.indexOf('/') + 1);
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

function unknownRule(rule: string): UserError {
  const ids = RULE_FACTS.map(({ id }) => id);
  const named = ids.filter((id) => secondPart(id) === rule);
  if (named.length > 1) {
    return new UserError('cli:error.unknown-rule-several', { rule, known: named.join(', ') });
  }
  const near = suggest(rule, ids.map(secondPart));
  const suggestion = suggest(rule, ids) || (ids.find((id) => secondPart(id) === near) ?? '');
  if (suggestion === '') return new UserError('cli:error.unknown-rule', { rule });
  return new UserError('cli:error.unknown-rule-suggested', { rule, suggestion });
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
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `  ${line}`);
}
