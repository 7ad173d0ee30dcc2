import { isFixableRule } from '../src/fixes/fixable-rules.ts';
import type { Language } from '../src/host.ts';
import { createTranslator } from '../src/messages/translator.ts';
import { exampleLines } from '../src/rules/example-lines.ts';
import { RULE_FACTS } from '../src/rules/registry.ts';
import type { RuleFacts } from '../src/rules/rule.ts';

const TITLES: Readonly<Record<Language, string>> = {
  fi: 'Säännöt',
  sv: 'Regler',
  en: 'Rules',
};

const INTROS: Readonly<Record<Language, string>> = {
  fi: 'Tiedosto on tehty komennolla `npm run docs`; älä muokkaa sitä käsin. Vakavuuden voi muuttaa tiedoston jalostamo.yaml kohdassa `rules`.',
  sv: 'Filen är gjord med `npm run docs`; redigera den inte för hand. Allvarlighetsgraden kan ändras under `rules` i jalostamo.yaml.',
  en: 'Made by `npm run docs`; do not edit by hand. A severity can be changed under `rules` in jalostamo.yaml.',
};

/** The rule reference as Markdown, by category, in one language. */
export async function renderRuleReference(language: Language): Promise<string> {
  const translator = await createTranslator(language, ['cli', 'rules']);
  const text = (rule: RuleFacts, part: string): string => {
    const found = translator.find(`rules:${rule.id}.${part}`);
    if (found === null) throw new Error(`no ${part} for ${rule.id} in ${language}`);
    return found;
  };
  const parts = [`# ${TITLES[language]}`, INTROS[language]];
  let category = '';
  for (const rule of RULE_FACTS) {
    const [current = ''] = rule.id.split('/');
    if (current !== category) parts.push(`## ${current}`);
    category = current;
    const severity = translator.text(`cli:severity.${rule.severity}`);
    parts.push(
      `### \`${rule.id}\``,
      text(rule, 'summary'),
      translator.text('cli:explain.severity', { severity }),
      text(rule, 'why'),
    );
    if (isFixableRule(rule.id)) parts.push(translator.text('cli:explain.fixable'));
    const examples = 'file' in rule.example ? [rule.example] : rule.example;
    for (const { file, bad, good } of examples) {
      parts.push(`${translator.text('cli:explain.bad', { file: `\`${file}\`` })}:`, fenced(bad));
      if (good !== undefined) parts.push(`${translator.text('cli:explain.good')}:`, fenced(good));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** A fence longer than any run of backticks inside. Long examples are cut: they are only to show. */
function fenced(text: string): string {
  const lines = exampleLines(text);
  const shown = lines.length > 12 ? [...lines.slice(0, 12), '…'] : lines;
  return ['````', ...shown, '````'].join('\n');
}
