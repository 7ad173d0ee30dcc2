import fc from 'fast-check';

// The same cases in every run of a commit. To look further: JALOSTAMO_SEED=$RANDOM npx vitest run.
fc.configureGlobal({ seed: Number(process.env['JALOSTAMO_SEED'] ?? 20191014) });

// Tests, and the commands that they start, leave nothing in a person's own folders.
process.env['JALOSTAMO_NO_CACHE'] = '1';
