import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04Module from 'ajv-draft-04';
import addFormatsModule from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

// Both are CommonJS: their types say `default` where Node has the function itself.
const AjvDraft04 = AjvDraft04Module.default;
const addFormats = addFormatsModule.default;

function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/schemas/${name}`, import.meta.url), 'utf8');
}

function compileSarif(): ValidateFunction {
  // One of its patterns is no expression with the `u` flag.
  const ajv = new AjvDraft04({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFixture('sarif-2.1.0.json')));
}

const isSarif = compileSarif();
const isGitlab = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFixture('gitlab-code-quality.json')),
);
const junitXsd = readFixture('jenkins-junit.xsd');

function faults(validate: ValidateFunction, text: string): readonly ErrorObject[] {
  const data: unknown = JSON.parse(text);
  return validate(data) ? [] : (validate.errors ?? []);
}

/** What OASIS's schema of SARIF 2.1.0 finds wrong. */
export function sarifFaults(text: string): readonly ErrorObject[] {
  return faults(isSarif, text);
}

/** What GitLab's documentation of a code quality report asks for and does not get. */
export function gitlabFaults(text: string): readonly ErrorObject[] {
  return faults(isGitlab, text);
}

/** What libxml2 finds wrong with the document, or against Jenkins's schema of JUnit's XML. */
export async function junitFaults(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: text }],
    schema: [junitXsd],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
