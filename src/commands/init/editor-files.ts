import type { Language } from '../../host.ts';
import { loadTemplate } from '../../io/templates.ts';
import { loadFieldDescriptions } from '../../messages/fields.ts';
import { ENTITIES } from '../../model/entities.ts';
import { jsonSchema } from '../../model/json-schema.ts';
import type { PlannedFile } from './scaffold.ts';

const SCHEMA_FOLDER = '.jalostamo/schema';

/** An editor's own settings do as they are: each form names its schema in its first line. */
const KEPT = { lines: [] };

/** Schemas in one language, and the settings that make an editor use them. */
export async function planEditorFiles(language: Language): Promise<readonly PlannedFile[]> {
  const describe = await loadFieldDescriptions(language);
  const files: PlannedFile[] = [];
  const mapping: Record<string, readonly string[]> = {};
  for (const { name, files: patterns } of ENTITIES) {
    const path = `${SCHEMA_FOLDER}/${name}.schema.json`;
    files.push({ path, content: printJson(jsonSchema(name, describe)), aside: KEPT });
    const yaml = patterns.filter((pattern) => pattern.endsWith('.yaml'));
    if (yaml.length > 0) mapping[path] = yaml.map((pattern) => `/${pattern}`);
  }
  return [
    {
      path: '.editorconfig',
      content: await loadTemplate('common', 'editorconfig'),
      aside: KEPT,
    },
    {
      path: '.vscode/settings.json',
      content: printJson({
        'yaml.schemas': mapping,
        'yaml.format.enable': false,
        'files.encoding': 'utf8',
        'editor.wordWrap': 'on',
      }),
      aside: KEPT,
    },
    {
      path: '.vscode/extensions.json',
      content: printJson({ recommendations: ['redhat.vscode-yaml', 'editorconfig.editorconfig'] }),
      aside: KEPT,
    },
    ...files,
  ];
}

function printJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
