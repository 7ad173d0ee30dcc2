import { UserError } from '../../diagnostics/user-error.ts';
import type { Host, Language, Paint } from '../../host.ts';
import { createStyle } from '../../io/style.ts';
import { createTranslator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import { suggest } from '../../model/suggest.ts';
import type { MethodFacts } from '../../report/methods/method-facts.ts';
import { type MethodPage, methodPage } from '../../report/methods/method-page.ts';
import { findMethod, METHODS, nameOfMethod } from '../../report/methods/registry.ts';

/** Prints a method's page; without a name, the list of methods. */
export async function explainMethod(
  host: Host,
  name: string,
  options: { readonly language: Language; readonly color: boolean },
): Promise<number> {
  const facts = name === '' ? null : knownMethod(name);
  const translator = await createTranslator(options.language, ['methods']);
  const paint = createStyle(host, host.stdout, !options.color);
  if (facts !== null) {
    host.stdout.write(explanation(methodPage(facts, translator), paint, host.stdout.columns));
    return 0;
  }
  for (const method of METHODS) {
    const page = methodPage(method, translator);
    const lines = wrap(page.title, Math.max(40, host.stdout.columns) - 2);
    host.stdout.write(`${paint.bold(page.id)}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  return 0;
}

function knownMethod(name: string): MethodFacts {
  const found = findMethod(name);
  if (found !== null) return found;
  const suggestion = suggest(
    nameOfMethod(name),
    METHODS.map(({ id }) => nameOfMethod(id)),
  );
  if (suggestion === '') throw new UserError('cli:error.unknown-method', { method: name });
  throw new UserError('cli:error.unknown-method-suggested', { method: name, suggestion });
}

function explanation(page: MethodPage, paint: Paint, columns: number): string {
  const width = Math.max(40, Math.min(columns, 100));
  const lines = [paint.bold(page.title), paint.dim(page.id), ...wrap(page.what, width)];
  for (const { heading, text, isFormula } of page.parts) {
    lines.push('', paint.bold(heading));
    if (isFormula)
      lines.push(
        ...text
          .split('\n')
          .flatMap((line) => wrap(line, width - 2))
          .map(indent),
      );
    else lines.push(...wrap(text, width));
  }
  return `${lines.join('\n')}\n`;
}

function indent(line: string): string {
  return `  ${line}`;
}
