// Builds dist/: the command line and the public API, each command and language a chunk of its own.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Short commit of this checkout, with `+` when files differ from it; `unknown` in a tarball. */
function commit() {
  if (!existsSync(join(root, '.git'))) return 'unknown';
  const git = (...args) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short=10', 'HEAD') + (changed ? '+' : '');
  } catch (error) {
    console.error(`build: no commit to stamp (${error.message.split('\n')[0]})`);
    return 'unknown';
  }
}

/** Of every source and of the lock file: what the tool reads and says comes from nothing else. */
function fingerprint() {
  const sum = createHash('sha256');
  const names = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const name of [...names.sort(), join(root, 'package-lock.json')]) {
    const bytes = readFileSync(name);
    sum.update(`${relative(root, name)} ${bytes.length}\n`).update(bytes);
  }
  return sum.digest('hex').slice(0, 32);
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
const result = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', stats: 'src/stats/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  define: {
    __JALOSTAMO_VERSION__: JSON.stringify(manifest.version),
    __JALOSTAMO_COMMIT__: JSON.stringify(commit()),
    __JALOSTAMO_BUILD__: JSON.stringify(fingerprint()),
    'process.env.NODE_ENV': '"production"',
  },
  // CommonJS parts of a bundle call `require('node:events')`: ES modules have no `require` of their own.
  banner: {
    js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
writeFileSync(
  join(root, 'dist/THIRD-PARTY-NOTICES.txt'),
  notices(Object.keys(result.metafile.inputs)),
);
writeFileSync(join(root, 'dist/meta.json'), JSON.stringify(result.metafile));

/** Licences of the packages whose code the bundle holds; a text that several share stands once. */
function notices(inputs) {
  const packages = new Map();
  for (const input of inputs) {
    if (!input.includes('node_modules/')) continue;
    let folder = dirname(join(root, input));
    while (!isPackage(folder)) folder = dirname(folder);
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    packages.set(name, { title: `${name} ${version} (${license})`, folder });
  }
  const titlesByText = new Map();
  for (const name of [...packages.keys()].sort()) {
    const { title, folder } = packages.get(name);
    const text = licenceText(folder);
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), title]);
  }
  const parts = [...titlesByText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
  return `Jalostamo bundles these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

function isPackage(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name !== undefined;
}
