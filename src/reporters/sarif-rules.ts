import type { ReportingDescriptor } from 'sarif';
import type { Severity } from '../diagnostics/problem.ts';
import type { Translator } from '../messages/translator.ts';
import { codeSpan, escapeMarkdown } from '../render/markdown-escape.ts';
import { RULE_FACTS } from '../rules/registry.ts';
import type { RuleFacts } from '../rules/rule.ts';

type Level = 'error' | 'warning' | 'note';
/** SARIF's word for a severity. */
export const SARIF_LEVELS: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** GitHub's word for it, by which it sorts alerts. */
const GITHUB_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** The rules with these ids, in the registry's order: what each is for, with its example as help. */
export function describeSarifRules(
  ids: ReadonlySet<string>,
  translator: Translator,
): ReportingDescriptor[] {
  return RULE_FACTS.filter(({ id }) => ids.has(id)).map((rule) => {
    const summary = words(translator, rule, 'summary');
    const why = words(translator, rule, 'why');
    return {
      id: rule.id,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: {
        text: [why, ...exampleTexts(rule, translator)].join('\n\n'),
        markdown: [escapeMarkdown(why), ...exampleMarkdown(rule, translator)].join('\n\n'),
      },
      defaultConfiguration: { level: SARIF_LEVELS[rule.severity] },
      properties: {
        tags: [rule.id.slice(0, rule.id.indexOf('/'))],
        'problem.severity': GITHUB_SEVERITIES[rule.severity],
      },
    };
  });
}

function words(translator: Translator, { id }: RuleFacts, part: 'summary' | 'why'): string {
  const text = translator.find(`rules:${id}.${part}`);
  if (text === null) throw new Error(`no ${part} for rule ${id} (${translator.language})`);
  return text;
}

interface ExamplePart {
  readonly title: string;
  readonly code: string;
}

function exampleParts({ example }: RuleFacts, translator: Translator): readonly ExamplePart[] {
  const examples = 'file' in example ? [example] : example;
  return examples.flatMap(({ file, bad, good }) => {
    const wrong = { title: translator.text('cli:explain.bad', { file }), code: bad };
    if (good === undefined) return [wrong];
    return [wrong, { title: translator.text('cli:explain.good'), code: good }];
  });
}

function exampleTexts(rule: RuleFacts, translator: Translator): readonly string[] {
  return exampleParts(rule, translator).map(({ title, code }) => `${title}:\n${code.trimEnd()}`);
}

function exampleMarkdown(rule: RuleFacts, translator: Translator): readonly string[] {
  return exampleParts(rule, translator).map(({ title, code }) => {
    const lines = code.trimEnd().split('\n');
    const only = lines.length === 1 ? lines[0] : undefined;
    const shown = only === undefined ? fenced(lines) : codeSpan(only);
    return `**${escapeMarkdown(title)}**\n\n${shown}`;
  });
}

/** Indented code needs no fence that the code itself might close. */
function fenced(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join('\n');
}
