// The browser tests, all or some:
//   npm run test:browser -- --browsers chromium,firefox --files test/metrics/voice.test.ts test/calendar/**
// The last line is `N passed, N failed`.
import {parseArgs} from 'node:util';
import {startTestRunner} from '@web/test-runner';
import config from '../web-test-runner.config.mjs';
import {testPages} from './test-pages.mjs';

const {values, positionals} = parseArgs({
  options: {
    browsers: {type: 'string'},
    files: {type: 'string', multiple: true},
  },
  allowPositionals: true,
});

const names = values.browsers?.split(',');
const launchers = config.browsers ?? [];
const browsers = names
  ? launchers.filter(({name}) => names.some((wanted) => name.toLowerCase().startsWith(wanted)))
  : launchers;
const files = [...(values.files ?? []), ...positionals];

if (browsers.length === 0) {
  console.error(`No such browser here; there is ${launchers.map(({name}) => name).join(', ') || 'none'}.`);
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
await startTestRunner({
  config: {
    ...config,
    browsers,
    files: pages,
    // What one browser tells: the last, Chromium, which is everywhere.
    groups: once.length > 0 ? [{name: 'once', files: once, browsers: browsers.slice(-1)}] : [],
  },
  readCliArgs: false,
  readFileConfig: false,
});
