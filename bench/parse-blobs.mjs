// Reference: reads every distinct content of a history once, through one `git cat-file`, and parses it
// with the libraries alone: YAML by yaml, CSV by csv-parse.
import { execFileSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { parseDocument } from 'yaml';

const git = (args, input) =>
  execFileSync('git', args, { cwd: process.argv[2], input, maxBuffer: 1 << 30 });

const kinds = new Map();
for (const line of git(['rev-list', '--objects', 'HEAD']).toString().split('\n')) {
  const [id, path = ''] = line.split(' ');
  const kind = /\.(yaml|csv)$/.exec(path)?.[1];
  if (kind !== undefined) kinds.set(id, kind);
}
const content = git(['cat-file', '--batch', '--buffer'], `${[...kinds.keys()].join('\n')}\n`);
let values = 0;
for (let at = 0; at < content.length; ) {
  const end = content.indexOf('\n', at);
  const [id, , length] = content.toString('latin1', at, end).split(' ');
  const text = content.toString('utf8', end + 1, end + 1 + Number(length));
  if (kinds.get(id) === 'yaml') values += Object.keys(parseDocument(text).toJS()).length;
  else values += parse(text, { delimiter: ';', bom: true }).length;
  at = end + 1 + Number(length) + 1;
}
console.log(kinds.size, values);
