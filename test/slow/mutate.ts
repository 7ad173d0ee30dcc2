import { createRandom } from '../../bench/generate.mjs';

export type Random = () => number;
export { createRandom };

const decoder = new TextDecoder('latin1');
const encode = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** One random damage of the kinds that editors, merges and disks do. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const kinds = [
    flipBytes,
    dropLine,
    repeatLine,
    swapLines,
    renameKey,
    insertNoise,
    cutEnd,
    oddValue,
    oddValue,
  ];
  const kind = kinds[Math.floor(random() * kinds.length)] ?? flipBytes;
  return kind(bytes, random);
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const count = 1 + Math.floor(random() * 4);
  for (let index = 0; index < count; index += 1) {
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  }
  return copy;
}

function editLines(bytes: Uint8Array, edit: (lines: string[]) => void): Uint8Array {
  const lines = decoder.decode(bytes).split('\n');
  edit(lines);
  return encode(lines.join('\n'));
}

const place = (length: number, random: Random): number => Math.floor(random() * length);

function dropLine(bytes: Uint8Array, random: Random): Uint8Array {
  return editLines(bytes, (lines) => void lines.splice(place(lines.length, random), 1));
}

function repeatLine(bytes: Uint8Array, random: Random): Uint8Array {
  return editLines(bytes, (lines) => {
    const index = place(lines.length, random);
    lines.splice(index, 0, lines[index] ?? '');
  });
}

function swapLines(bytes: Uint8Array, random: Random): Uint8Array {
  return editLines(bytes, (lines) => {
    const [a, b] = [place(lines.length, random), place(lines.length, random)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  });
}

function renameKey(bytes: Uint8Array, random: Random): Uint8Array {
  return editLines(bytes, (lines) => {
    const index = place(lines.length, random);
    lines[index] = (lines[index] ?? '').replace(/(\w+)([:;])/, (_, key: string, end: string) => {
      const at = Math.floor(random() * key.length);
      return key.slice(0, at) + key.slice(at + 1) + end;
    });
  });
}

const NOISE = [
  '\0',
  '"',
  "'",
  '[',
  '{',
  '&a',
  '*a',
  '---\n',
  '\t',
  '<<: ',
  '!!js ',
  '\r',
  ';;;',
  '%',
  '\ufffd',
];

function insertNoise(bytes: Uint8Array, random: Random): Uint8Array {
  const text = decoder.decode(bytes);
  const at = place(text.length + 1, random);
  const noise = NOISE[place(NOISE.length, random)] ?? '';
  return encode(text.slice(0, at) + noise.replace('\ufffd', '\xff') + text.slice(at));
}

/** What a schema may let through and a calculation may stumble over. */
const ODD_VALUES = [
  '',
  '""',
  '0',
  '-0',
  '-1',
  '.nan',
  '-.inf',
  '1e400',
  '1e308',
  '-1e308',
  '1e-320',
  '0.000000000000001',
  '999999999999999',
  '9007199254740993',
  '2019-02-30',
  '0001-01-01',
  '9999-12-31',
  '2019–2020',
  '2100',
  '1900..2100',
  'constructor',
  '__proto__',
  'toString',
  '[]',
  '{}',
  '[{}]',
  'null',
  'true',
  '~',
  '"\\u0000\\u001b[31m\\ud800"',
  '*'.repeat(500),
  'x'.repeat(5000),
];

/** The value after a key, or one cell of a table, becomes something nobody thought of. */
function oddValue(bytes: Uint8Array, random: Random): Uint8Array {
  return editLines(bytes, (lines) => {
    const index = place(lines.length, random);
    const odd = ODD_VALUES[place(ODD_VALUES.length, random)] ?? '';
    const line = lines[index] ?? '';
    if (line.includes(';')) {
      const cells = line.split(';');
      cells[place(cells.length, random)] = odd;
      lines[index] = cells.join(';');
    } else {
      lines[index] = line.replace(/([:,{] )[^,}]+/, (_, before: string) => before + odd);
    }
  });
}

function cutEnd(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, Math.floor(random() * bytes.length));
}
