// Reference: csv-parse alone over the same bytes.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

console.log(parse(readFileSync(process.argv[2]), { delimiter: ';', bom: true }).length);
