// Which tests the browsers open as one page. A page costs about a second before its first test runs, in each browser; tests
// of arithmetic leave nothing behind on a page, so those of a family share one.
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Has a folder of tests without a DOM for each family. */
const pure = 'test/metrics';
const pages = 'node_modules/.cache/test-pages';

/** Tests that one browser tells as well as three: of words alone, which are the same in each. */
export const onceOnly = ['test/languages/pseudo.test.ts'];

/**
 * Writes a page for each family and answers what to open.
 * @param {string} root folder of the project
 * @returns {string[]} patterns, relative to it
 */
export function testPages(root) {
  mkdirSync(join(root, pages), {recursive: true});
  const families = readdirSync(join(root, pure)).map((family) => {
    const tests = readdirSync(join(root, pure, family)).filter((name) => name.endsWith('.test.ts'));
    const page = `${pages}/${family}.js`;
    writeFileSync(join(root, page), tests.map((name) => `import '/${pure}/${family}/${name}';\n`).join(''));
    return page;
  });
  return [
    'test/**/*.test.{ts,tsx}',
    '!test/node/**',
    `!${pure}/**`,
    ...onceOnly.map((test) => `!${test}`),
    ...families,
  ];
}
