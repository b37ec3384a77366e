// The package as its users get it: built, packed, unpacked in another project, imported, type-checked, bundled.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import ts from 'typescript';
import {build} from 'vite';
import {entryPoints, filesOf} from '../../scripts/package-exports.mjs';

const work = resolve('node_modules/.cache/keepwell-package');
const staged = join(work, 'staged');
const consumer = join(work, 'consumer');
const installed = join(consumer, 'node_modules/keepwell');
const tarball = join(work, 'keepwell.tgz');
const texts = ['README.md', 'LICENSE', 'CHANGELOG.md'];

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly sideEffects: readonly string[];
}

/** Runs a program of this project; what it printed is in the error when it fails. */
async function run(program: string, args: readonly string[], cwd = resolve('.')): Promise<string> {
  const {stdout} = await promisify(execFile)(program, args, {cwd, maxBuffer: 1 << 28}).catch((error: unknown) => {
    const {stdout = '', stderr = ''} = error as {stdout?: string; stderr?: string};
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  });
  return stdout;
}

const bin = (name: string) => resolve('node_modules/.bin', name);

/** The built file of a source. */
const builtFrom = (source: string) => source.replace('src/', 'dist/').replace(/\.ts$/, '.js');

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** What may be imported from this package, JSON aside. */
const modules = entryPoints().flatMap(({specifier, source}) => (source.endsWith('.ts') ? [specifier] : []));

/** What a bundler makes of a module of the other project. */
async function bundle(code: string): Promise<string> {
  await writeFile(join(consumer, 'entry.js'), code);
  const result = await build({
    root: consumer,
    configFile: false,
    logLevel: 'silent',
    build: {write: false, lib: {entry: 'entry.js', formats: ['es'], fileName: 'bundle'}},
  });
  const [output] = Array.isArray(result) ? result : [result];
  assert.ok('output' in output);
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

describe('package', () => {
  before(async () => {
    await rm(work, {recursive: true, force: true});
    await mkdir(installed, {recursive: true});
    await run(bin('vite'), ['build', '--mode', 'library', '--outDir', join(staged, 'dist')]);
    await run(bin('tsc'), ['-p', 'tsconfig.build.json', '--outDir', join(staged, 'dist')]);
    await run(process.execPath, ['scripts/build-bundles.mjs', join(staged, 'dist')]);
    for (const path of [...texts, 'package.json', 'custom-elements.json', 'types', 'editors']) {
      await cp(path, join(staged, path), {recursive: true});
    }
    const packed = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work], staged);
    await cp(join(work, packed.trim()), tarball);
    await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
    await writeFile(join(consumer, 'package.json'), '{"name": "consumer", "type": "module", "private": true}');
  });

  it('holds the build, the manifest with what follows from it, and the three texts, and nothing else', async () => {
    // Of the repository, not of the staged copy, which holds nothing else.
    const listed = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
    const [{files}] = JSON.parse(listed) as [{files: {path: string}[]}];
    const others = files.map(({path}) => path).filter((path) => !path.startsWith('dist/'));
    const beside = [...(await filesUnder(resolve('types'))), ...(await filesUnder(resolve('editors')))];
    assert.ok(beside.length >= 8);
    assert.deepEqual(
      others.map((path) => path.replace(/^(types|editors)\//, '')).sort(),
      [...texts, 'package.json', 'custom-elements.json', ...beside].sort(),
    );
    const inDist = (await filesUnder(installed)).filter((file) => file.startsWith('dist/'));
    assert.deepEqual(
      inDist.filter((file) => !/\.(js|js\.map|d\.ts)$/.test(file)),
      ['dist/keepwell.licenses.txt'],
    );
    const built = await filesUnder(join(installed, 'dist'));
    assert.deepEqual(
      built.filter((file) => /fixtures|node_modules|@/.test(file)),
      [],
    );
    // Code of other packages comes along only where a page could not import it: a new name here is a missing dependency.
    const vendored = built.filter((file) => /^vendor\/.*\.js$/.test(file));
    assert.deepEqual(vendored, ['vendor/decorate.js', 'vendor/jstat/dist/jstat.js', 'vendor/runtime.js']);
  });

  it('satisfies publint', async () => {
    const {messages, pkg} = await publint({pkgDir: installed, pack: false, strict: true});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, {color: false})),
      [],
    );
  });

  it('satisfies "are the types wrong", every entry point', async () => {
    const paths = modules.map((path) => path.replace('keepwell', '.'));
    assert.ok(paths.length > 10);
    await run(bin('attw'), [
      tarball,
      '--profile',
      'esm-only',
      '--no-definitely-typed',
      '-f',
      'ascii',
      '--entrypoints',
      ...paths,
    ]);
  });

  it('imports only what it depends on', async () => {
    const {dependencies} = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
    for (const file of await filesUnder(join(installed, 'dist'))) {
      if (!/\.(js|d\.ts)$/.test(file)) continue;
      const text = await readFile(join(installed, 'dist', file), 'utf8');
      for (const {fileName: imported} of ts.preProcessFile(text, true, true).importedFiles) {
        if (imported.startsWith('.')) continue;
        const name = imported
          .split('/')
          .slice(0, imported.startsWith('@') ? 2 : 1)
          .join('/');
        assert.ok(name in dependencies, `${file} imports ${imported}`);
      }
    }
  });

  it('names as side effects the files that define elements and the worker, and only those', async () => {
    const {sideEffects} = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
    const acting = ['src/define.ts', 'src/components/*/define.ts', 'src/worker/worker.ts'].flatMap(filesOf).sort();
    const inSource = sideEffects.flatMap((pattern) => (pattern.startsWith('./src/') ? filesOf(pattern.slice(2)) : []));
    assert.deepEqual(inSource.sort(), acting);
    const twins = sideEffects.filter((pattern) => pattern.startsWith('./src/')).map(builtFrom);
    const bundles = ['./dist/keepwell.esm.js', './dist/keepwell.js'];
    assert.deepEqual(
      sideEffects.filter((pattern) => pattern.startsWith('./dist/')).sort(),
      [...twins, ...bundles].sort(),
    );
  });

  it('can be imported in Node, every entry point', async () => {
    const imports = modules.map((path) => `await import('${path}');`);
    await run(process.execPath, ['--input-type=module', '-e', imports.join('\n')], consumer);
  });

  it('registers elements only where it is asked to define them', async () => {
    const registry = 'const tags = []; globalThis.customElements = {get() {}, define(tag) { tags.push(tag); }};';
    const others = modules.filter((path) => !path.endsWith('/define')).map((path) => `await import('${path}');`);
    const asked = `const before = tags.length; await import('keepwell/define'); console.log(before, tags.length > 0);`;
    const printed = await run(
      process.execPath,
      ['--input-type=module', '-e', [registry, ...others, asked].join('\n')],
      consumer,
    );
    assert.equal(printed.trim(), '0 true');
  });

  it('has types that check in another project, with its library checks on', async () => {
    const imports = modules.map((path, index) => `import * as entry${index} from '${path}';\nvoid entry${index};`);
    await writeFile(join(consumer, 'entry.ts'), imports.join('\n'));
    // What the types for frameworks let pass, and what not.
    await cp('test/types', join(consumer, 'types'), {recursive: true});
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: [],
      jsx: 'react-jsx',
    };
    await writeFile(
      join(consumer, 'tsconfig.json'),
      JSON.stringify({compilerOptions: {...options, module: 'nodenext'}, include: ['entry.ts', 'types']}),
    );
    await run(bin('tsc'), ['-p', consumer]);
  });

  it('names the licences of what its bundles hold of others', async () => {
    const licences = await readFile(join(installed, 'dist/keepwell.licenses.txt'), 'utf8');
    assert.match(licences, /^lit-html \d[^]*Redistribution and use in source and binary forms/m);
    for (const file of ['keepwell.js', 'keepwell.esm.js']) {
      assert.match(
        await readFile(join(installed, 'dist', file), 'utf8'),
        /^\/\*! keepwell \d\S+, MIT.*keepwell\.licenses\.txt \*\/\n/,
      );
    }
  });

  it('leaves nothing in a bundle that uses nothing', async () => {
    assert.ok((await bundle(`import 'keepwell'; import 'keepwell/metrics'; import 'keepwell/element';`)).length < 100);
  });

  it('loads what requests and parses only when it is needed', async () => {
    await writeFile(join(consumer, 'entry.js'), `import 'keepwell/components/nps-gauge/define';`);
    const built = await build({
      root: consumer,
      configFile: false,
      logLevel: 'silent',
      build: {write: false, lib: {entry: 'entry.js', formats: ['es'], fileName: 'bundle'}},
    });
    const [output] = Array.isArray(built) ? built : [built];
    assert.ok('output' in output);
    const chunks = output.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const atFirst = new Set(chunks.flatMap(({isEntry, fileName}) => (isEntry ? [fileName] : [])));
    // A set is gone through with what is added on the way.
    for (const name of atFirst) {
      for (const more of chunks.find(({fileName}) => fileName === name)?.imports ?? []) atFirst.add(more);
    }
    const later = ['kernel/request.js', 'kernel/formats/csv.js', 'inline/table-part.js'];
    for (const name of later) {
      const holding = chunks.filter(({moduleIds}) => moduleIds.some((id) => id.endsWith(`data-adapters/${name}`)));
      assert.ok(holding.length > 0 && !holding.some(({fileName}) => atFirst.has(fileName)), name);
    }
  });

  it('defines its elements in a bundle that asks for it', async () => {
    const code = await bundle(`import 'keepwell/define';`);
    assert.ok(code.length > 10_000);
    assert.match(code, /\.define\(/);
  });
});
