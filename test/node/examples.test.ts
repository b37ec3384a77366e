// The examples that no browser test runs whole: what they depend on, and what the guide takes from them.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {extname, join} from 'node:path';
import {describe, it} from 'node:test';

interface Package {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const ours = packageIn('.');
const folders = readdirSync('examples', {withFileTypes: true}).flatMap((entry) =>
  entry.isDirectory() ? [join('examples', entry.name)] : [],
);
const frameworks = folders.filter((folder) => folder !== join('examples', 'html'));

function packageIn(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/** Every text of an example, its dependencies and what was built apart. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : textsIn(path);
    return ['.html', '.ts', '.tsx', '.vue', '.svelte'].includes(extname(path)) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Text without its blanks and line ends, which differ with where it stands. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('examples', () => {
  it('depend on this version, and on exact versions of the rest: ours, where we have one', () => {
    assert.ok(frameworks.length >= 4);
    const known: Readonly<Record<string, string>> = {...ours.dependencies, ...ours.devDependencies};
    for (const folder of frameworks) {
      const {dependencies, devDependencies} = packageIn(folder);
      assert.equal(dependencies?.['keepwell'], ours.version, folder);
      for (const [name, version] of Object.entries({...dependencies, ...devDependencies})) {
        assert.match(version, /^\d+\.\d+\.\d+$/, `${folder} ${name}`);
        if (name in known) assert.equal(version, known[name], `${folder} ${name}`);
      }
    }
  });

  it('have the same rows', () => {
    const rows = frameworks.map((folder) => readFileSync(join(folder, 'src/rows.ts'), 'utf8'));
    assert.equal(new Set(rows).size, 1);
  });

  it('are where the guide has its code from', () => {
    const guide = readFileSync('docs/guides/frameworks.md', 'utf8');
    for (const folder of folders) {
      const name = folder.slice('examples/'.length);
      const [, section] = new RegExp(`\n## ${name}\n(.*?)\n## `, 'is').exec(guide) ?? [];
      assert.ok(section !== undefined, `${name} has no section in the guide`);
      const blocks = [...section.matchAll(/```\w+\n(.*?)```/gs)].map(([, code = '']) => code);
      assert.ok(blocks.length > 0, name);
      const texts = textsIn(folder).map(squeezed);
      for (const block of blocks) {
        assert.ok(
          texts.some((text) => text.includes(squeezed(block))),
          `${name}: not in the example\n${block}`,
        );
      }
    }
    const [, onServer = ''] = /\n## On a server\n.*?```tsx\n(.*?)```/s.exec(guide) ?? [];
    assert.ok(squeezed(readFileSync('examples/react/src/client-only.tsx', 'utf8')).includes(squeezed(onServer)));
    assert.notEqual(onServer, '');
  });
});
