import type { Language } from '../../host.ts';
import { loadTemplate } from '../../io/templates.ts';
import { fillTemplate } from './fill-template.ts';
import type { PlannedFile } from './scaffold.ts';
import type { Wordings } from './wordings.ts';
import { yamlText } from './yaml-text.ts';

const COMMON = [
  'name',
  'short-name',
  'unit',
  'definition',
  'excludes',
  'rationale',
  'collection',
  'limitations',
] as const;

/** Reference sheets that teach by being whole: a mean, a proportion and a count of people. */
const STARTERS: readonly { readonly id: string; readonly more: readonly string[] }[] = [
  { id: 'experienced-inclusion', more: ['instrument', 'wording'] },
  { id: 'feeling-safe', more: ['numerator', 'denominator'] },
  { id: 'participants', more: [] },
];

/** Drafts of three common indicators, in the programme's languages. */
export async function planStarterIndicators(
  comments: Language,
  wordings: Wordings,
): Promise<readonly PlannedFile[]> {
  const files: PlannedFile[] = [];
  for (const { id, more } of STARTERS) {
    const values: Record<string, string> = {};
    for (const field of [...COMMON, ...more]) {
      const indent = field === 'instrument' || field === 'wording' ? '  ' : '';
      values[field] = yamlText(wordings.text(`starter.${id}.${field}`), indent);
    }
    values['source'] = yamlText(wordings.text(`starter.${id}.source`), '  ');
    const path = `indicators/${id}.yaml`;
    const template = await loadTemplate(comments, `programme/${path}.tmpl`);
    files.push({ path, content: fillTemplate(template, values) });
  }
  return files;
}
