// The browser tests, all or some:
//   npm run test:browser -- --browsers chromium,firefox --files test/metrics/voice.test.ts test/calendar/**
// The last line is `N passed, N failed`.
import {parseArgs} from 'node:util';
import {startTestRunner} from '@web/test-runner';
import config, {launchers} from '../web-test-runner.config.mjs';
import {testPages} from './test-pages.mjs';

const {values, positionals} = parseArgs({
  options: {
    browsers: {type: 'string'},
    files: {type: 'string', multiple: true},
  },
  allowPositionals: true,
});

const browsers = chosen();
const files = [...(values.files ?? []), ...positionals];

if (browsers.length === 0) {
  console.error(
    `No such browser here; there is ${
      launchers()
        .map(({name}) => name)
        .join(', ') || 'none'
    }.`,
  );
  process.exit(1);
}
// A browser that neither starts nor ends would hold everything up.
const limit = setTimeout(() => {
  console.error('The browser tests took longer than 24 minutes.');
  process.exit(1);
}, 1_440_000);
limit.unref();

const {pages, once} = await testPages(config.rootDir ?? process.cwd(), files.length > 0 ? files : undefined);
if (pages.length + once.length === 0) {
  console.error('There are no such tests.');
  process.exit(1);
}
// The last, Chromium, is everywhere, so it tells what one browser tells for all. When the others have ended it would leave
// half of a machine of two cores idle: it runs twice, with half of the pages each.
const last = [...browsers.slice(-1), ...chosen().slice(-1)];
const groups = [
  ...browsers.slice(0, -1).map((browser) => ({browser, files: pages})),
  ...last.map((browser, half) => ({browser, files: [...once, ...pages].filter((_, index) => index % 2 === half)})),
];
await startTestRunner({
  config: {
    ...config,
    browsers,
    groups: groups
      .filter(({files}) => files.length > 0)
      .map(({browser, files}, index) => ({name: `${index}`, files, browsers: [browser]})),
  },
  readCliArgs: false,
  readFileConfig: false,
});

/** Launchers of the browsers that were asked for, or of all; new ones each time. */
function chosen() {
  const names = values.browsers?.split(',');
  return launchers().filter(({name}) => names?.some((wanted) => name.toLowerCase().startsWith(wanted)) ?? true);
}
