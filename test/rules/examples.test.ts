import { describe, expect, it } from 'vitest';
import { describeProblems } from '../../src/diagnostics/describe.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { stillTesting } from '../../src/rules/date/still-testing.ts';
import { HISTORY_RULES } from '../../src/rules/history-rules.ts';
import { cardMissing } from '../../src/rules/learning/card-missing.ts';
import { stoppingRuleMet } from '../../src/rules/plan/stopping-rule-met.ts';
import { RULE_FACTS } from '../../src/rules/registry.ts';
import type { RuleFacts } from '../../src/rules/rule.ts';
import { createSeverities } from '../../src/rules/severities.ts';
import { encodeText } from '../../src/source/encode.ts';
import type { LoadedFiles, RefusedFile } from '../../src/source/loaded-files.ts';
import { AS_OF, base, edited, historyOf, problemsOf, textFile } from './base-programme.ts';

const VISITORS = 'experiments/kahvila/data/participants.csv';

/** What no text can show: bytes, sizes, a file that is not there, what the loader refuses. */
const TRIGGERS: Readonly<Record<string, LoadedFiles>> = {
  'encoding/invalid-utf-8': withBytes('concept.yaml', [
    ...new TextEncoder().encode('title: Mitä kestävä tarkoittaa ja mitä hyvä elämä on? \u00e4'),
    ...[0xc3, 0x20],
    ...new TextEncoder().encode('ja vielä lisää ääkkösiä'),
  ]),
  'encoding/not-utf-8': inWindows1252('concept.yaml'),
  'encoding/invalid-utf-16': withBytes(VISITORS, [0xff, 0xfe, 0x00, 0xd8, 0x20, 0x00]),
  'syntax/binary-content': withBytes(VISITORS, [0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0x00, 0x08]),
  'syntax/file-too-large': withText('concept.yaml', `title: ${'x'.repeat(1_000_001)}\n`),
  'syntax/cell-too-large': withText(VISITORS, `period;value\n2020-H1;${'4'.repeat(1_000_001)}\n`),
  'file/mixed-line-ends': inMixedLineEnds(VISITORS),
  'file/too-large': refused(VISITORS, 'too-large'),
  'file/link': refused('concept.yaml', 'link'),
  'file/unreadable': refused('concept.yaml', 'unreadable'),
  'gate/learned-incomplete': without('experiments/kahvila/learning.yaml'),
  'date/still-testing': without(
    'experiments/kahvila/learning.yaml',
    edited(examplesOf(stillTesting)),
  ),
  'learning/card-missing': without(
    'experiments/kahvila/learning.yaml',
    edited(examplesOf(cardMissing)),
  ),
  'plan/stopping-rule-met': without(
    'experiments/kahvila/learning.yaml',
    edited(examplesOf(stoppingRuleMet)),
  ),
  'file/duplicate-name': refused('concept.yaml', 'duplicate-name'),
};

function withBytes(path: string, bytes: readonly number[]): LoadedFiles {
  const rest = base.files.filter((file) => file.path !== path);
  return { files: [...rest, { path, bytes: new Uint8Array(bytes) }], refused: [] };
}

function inWindows1252(path: string): LoadedFiles {
  const file = base.files.find((each) => each.path === path);
  const text = new TextDecoder().decode(file?.bytes);
  return withBytes(path, [...(encodeText(text, 'windows-1252') ?? [])]);
}

/** The first line ends in CRLF, the others in LF. */
function inMixedLineEnds(path: string): LoadedFiles {
  const file = base.files.find((each) => each.path === path);
  return withText(path, new TextDecoder().decode(file?.bytes).replace('\n', '\r\n'));
}

function withText(path: string, text: string): LoadedFiles {
  const rest = base.files.filter((file) => file.path !== path);
  return { files: [...rest, textFile(path, text)], refused: [] };
}

function without(path: string, { files }: LoadedFiles = base): LoadedFiles {
  return { files: files.filter((file) => file.path !== path), refused: [] };
}

function refused(path: string, reason: RefusedFile['reason']): LoadedFiles {
  const rest = base.files.filter((file) => file.path !== path);
  return { files: rest, refused: [{ path, reason }] };
}

function examplesOf(rule: RuleFacts) {
  return 'file' in rule.example ? [rule.example] : rule.example;
}

interface Spoken {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

const spoken = new Map<string, Spoken>();

/** The base with the rule's example in it, checked; each once. */
function speak(rule: RuleFacts): Spoken {
  const known = spoken.get(rule.id);
  if (known !== undefined) return known;
  const loaded = TRIGGERS[rule.id] ?? edited(examplesOf(rule));
  const { value: workspace } = buildWorkspace(loaded);
  const history = HISTORY_RULES.some(({ id }) => id === rule.id) ? historyOf(loaded) : undefined;
  const made = { workspace, problems: problemsOf(loaded, AS_OF, history) };
  spoken.set(rule.id, made);
  return made;
}

describe('the base programme', () => {
  it('has nothing to complain about', () => {
    expect(problemsOf(base)).toEqual([]);
    expect(problemsOf(base, AS_OF, historyOf(base))).toEqual([]);
  });
});

describe('every rule', () => {
  it.each(RULE_FACTS.map((rule) => [rule.id, rule] as const))('%s speaks alone', (id, rule) => {
    const rules = speak(rule).problems.map((problem) => problem.rule);
    expect([...new Set(rules)]).toEqual([id]);
  });

  it('has one entry in the registry', () => {
    const ids = RULE_FACTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  it('stands at a place that can be shown', () => {
    for (const rule of RULE_FACTS) {
      const { workspace, problems } = speak(rule);
      for (const { file, place } of problems) {
        // A missing part at the top of a file has no key above it.
        if (place.kind === 'file' || (place.kind === 'key' && place.path.length < 2)) continue;
        expect(workspace.locate(file, place), `${rule.id} in ${file}`).not.toBeNull();
      }
    }
  });

  it('has an example of whole lines', () => {
    for (const rule of RULE_FACTS) {
      for (const { file, good, bad } of examplesOf(rule)) {
        if (good === undefined) continue;
        const bytes = base.files.find(({ path }) => path === file)?.bytes;
        const [before = '', after = ''] = new TextDecoder().decode(bytes).split(good);
        // A first line without its indentation would stand wrong above others.
        const isAlone = ![good, bad].some((text) => text.trimEnd().includes('\n'));
        expect(before, rule.id).toMatch(isAlone ? /(^|\n) *$/ : /(^|\n)$/);
        if (!good.endsWith('\n')) expect(after, rule.id).toMatch(/^(\r?\n|$)/);
      }
    }
  });

  it('has a short example', () => {
    for (const rule of RULE_FACTS) {
      for (const { good, bad } of examplesOf(rule)) {
        expect(bad.trim(), rule.id).not.toBe('');
        expect(bad.trim().split('\n').length, rule.id).toBeLessThanOrEqual(12);
        expect(good?.trim().split('\n').length ?? 0, rule.id).toBeLessThanOrEqual(6);
      }
    }
  });
});

describe.each<Language>(['fi', 'sv', 'en'])('rule texts in %s', (language) => {
  it('are there for every rule, in full', async () => {
    const translator = await createTranslator(language, ['rules']);
    for (const { id } of RULE_FACTS) {
      for (const part of ['summary', 'why', 'message', 'help']) {
        expect(translator.find(`rules:${id}.${part}`), `${id}.${part}`).not.toBeNull();
      }
    }
  });

  it('fill every place in the words of every example', async () => {
    const translator = await createTranslator(language, ['rules']);
    for (const rule of RULE_FACTS) {
      const { workspace, problems } = speak(rule);
      const described = describeProblems(problems, {
        translator,
        severityOf: createSeverities(workspace),
        locate: (file, place) => workspace.locate(file, place),
        isFixable: () => false,
        nameOf: (file, place) => workspace.nameOf(file, place),
      });
      for (const { message, help } of described) {
        expect(message, rule.id).not.toMatch(/\{\{|undefined|\.$/);
        // With its severity, two lines of a terminal.
        expect(message.length, `${rule.id}: ${message}`).toBeLessThanOrEqual(146);
        expect(help, rule.id).not.toMatch(/\{\{|undefined/);
        expect(help, rule.id).toMatch(/[.?!]$/);
      }
    }
  });
});
