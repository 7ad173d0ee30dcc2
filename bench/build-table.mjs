// Reads one CSV as a programme's observations: source and model, without rules.
import { readFileSync } from 'node:fs';
import { buildWorkspace } from '../dist/index.js';

const path = 'experiments/trial-1/data/measure-1.csv';
const bytes = readFileSync(process.argv[2]);
const { value, problems } = buildWorkspace({ files: [{ path, bytes }], refused: [] });
console.log(value.experiments[0].observations.get('measure-1').rowCount, problems.length);
