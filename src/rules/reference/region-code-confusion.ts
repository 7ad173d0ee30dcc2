import type { DataPath, Params, Problem } from '../../diagnostics/problem.ts';
import type { Text } from '../../model/primitives.ts';
import type { Workspace } from '../../model/workspace.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { plainNames } from '../written-names.ts';
import { MUNICIPALITY_CODES, type MunicipalityCodes } from './municipality-codes.ts';

const ID = 'reference/region-code-confusion';

const THREE_DIGITS = /^\d{3}$/;

/** A municipality with a region code. */
interface CodedMunicipality {
  readonly file: string;
  readonly path: DataPath;
  readonly name: Text;
  readonly code: string;
}

/** A municipality with a code that is not a municipality's, or not its own. */
export const regionCodeConfusion: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'jalostamo.yaml',
    good: '    region_code: "049"',
    bad: '    region_code: "20"',
  },
  *check({ workspace }) {
    for (const place of municipalitiesOf(workspace)) {
      const problem = check(place);
      if (problem !== null) yield problem;
    }
  },
};

function* municipalitiesOf({ programme, areas }: Workspace): Iterable<CodedMunicipality> {
  for (const [index, item] of (programme?.value.organisations ?? []).entries()) {
    if (programme === null || item.type !== 'municipality') continue;
    if (item.region_code === undefined) continue;
    const path = ['organisations', index, 'region_code'];
    yield { file: programme.file, path, name: item.name, code: item.region_code };
  }
  for (const [index, item] of (areas?.value.areas ?? []).entries()) {
    if (areas === null || item.kind !== 'municipality' || item.region_code === undefined) continue;
    const path = ['areas', index, 'region_code'];
    yield { file: areas.file, path, name: item.name, code: item.region_code };
  }
}

function check({ file, path, name, code }: CodedMunicipality): Problem | null {
  const report = (variant: string, params: Params = {}): Problem => {
    return atValue(ID, file, path, { params: { code, ...params }, variant });
  };
  const known = codesOf(name);
  if (known !== undefined) {
    if (code === known.code) return null;
    const params = { expected: known.code };
    return report(code === known.sotkanet ? 'sotkanet' : 'other', params);
  }
  if (THREE_DIGITS.test(code)) return null;
  // Excel and unquoted YAML drop the zeros at the front.
  const isShort = /^\d{1,2}$/.test(code);
  return isShort ? report('short', { padded: code.padStart(3, '0') }) : report('form');
}

/** The codes of the city whose name this is, word for word: `Espoon koulut` is no city. */
function codesOf(name: Text): MunicipalityCodes | undefined {
  for (const plain of plainNames(name)) {
    const known = MUNICIPALITY_CODES.get(plain);
    if (known !== undefined) return known;
  }
  return undefined;
}
