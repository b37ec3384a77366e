// The browser tests, all or some:
//   npm run test:browser -- --browsers chromium,firefox --files test/metrics/voice.test.ts test/calendar/**
// The last line is `N passed, N failed`.
import {parseArgs} from 'node:util';
import {startTestRunner} from '@web/test-runner';
import config, {once} from '../web-test-runner.config.mjs';

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

const groups = once.browsers.every((browser) => browsers.includes(browser)) ? [once] : [];
await startTestRunner({
  config: {
    ...config,
    browsers,
    ...(files.length > 0 ? {files: [...files, '!test/node/**'], groups: []} : {groups}),
  },
  readCliArgs: false,
  readFileConfig: false,
});
