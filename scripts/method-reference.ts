import type { Language } from '../src/host.ts';
import { createTranslator } from '../src/messages/translator.ts';
import { type MethodPage, methodPage } from '../src/report/methods/method-page.ts';
import { METHODS } from '../src/report/methods/registry.ts';

/** The pages of the method reference in one language, by file name; README.md lists them. */
export async function renderMethodReference(
  language: Language,
): Promise<Readonly<Record<string, string>>> {
  const translator = await createTranslator(language, ['methods']);
  const pages = METHODS.map((facts) => methodPage(facts, translator));
  const list = pages.map(({ id, name, title }) => `- [${title}](${name}.md) (\`${id}\`)`);
  const heading = `# ${translator.text('methods:title')}`;
  return {
    'README.md': `${[heading, translator.text('methods:intro'), list.join('\n')].join('\n\n')}\n`,
    ...Object.fromEntries(pages.map((page) => [`${page.name}.md`, rendered(page)] as const)),
  };
}

function rendered(page: MethodPage): string {
  const parts = [`# ${page.title}`, `\`${page.id}\``, page.what];
  for (const { heading, text, isFormula } of page.parts) {
    parts.push(`## ${heading}`, isFormula ? `\`\`\`\n${text}\n\`\`\`` : text);
  }
  return `${parts.join('\n\n')}\n`;
}
