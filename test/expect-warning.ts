// The test runner imports this into every test file first. A test that makes the page warn fails, unless it asks for it;
// so does one that lets the focus out of the page: Firefox does not give it back, and later tests see no focus.

type Level = 'warn' | 'error';

interface Message {
  readonly level: Level;
  readonly text: string;
  readonly stack: string | undefined;
}

const seen: Message[] = [];
const expected: {readonly level: Level; readonly pattern: RegExp}[] = [];
let hadFocus = document.hasFocus();

for (const level of ['warn', 'error'] as const) {
  const write = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    const message = {level, text: values.map(String).join(' '), stack: new Error().stack};
    seen.push(message);
    if (!expected.some((wanted) => matches(message, wanted))) write(...values);
  };
}

/** The running test is about to warn (console.warn) like this, exactly once; it fails if that does not happen. */
export function expectWarning(pattern: RegExp): void {
  expected.push({level: 'warn', pattern});
}

/** The same for console.error. */
export function expectError(pattern: RegExp): void {
  expected.push({level: 'error', pattern});
}

function matches(message: Message, wanted: (typeof expected)[number]): boolean {
  return message.level === wanted.level && wanted.pattern.test(message.text);
}

/** What is wrong since the last call: unasked messages, asked ones that did not come, and a lost focus. */
function takeComplaint(): Error | undefined {
  const unasked = seen.splice(0);
  const complaints: string[] = [];
  for (const wanted of expected.splice(0)) {
    const index = unasked.findIndex((message) => matches(message, wanted));
    if (index === -1) complaints.push(`expected console.${wanted.level} ${String(wanted.pattern)}, got none`);
    else unasked.splice(index, 1);
  }
  if (hadFocus && !document.hasFocus()) complaints.push('the focus went out of the page, by Tab past its end?');
  hadFocus = document.hasFocus();
  complaints.push(...unasked.map(({level, text}) => `unexpected console.${level}: ${text}`));
  if (complaints.length === 0) return undefined;
  const error = new Error(complaints.join('\n'));
  error.stack = unasked[0]?.stack ?? '';
  return error;
}

afterEach(function () {
  const complaint = takeComplaint();
  const test = this.currentTest;
  if (!complaint || !test || test.state === 'failed') return;
  // To throw here would end the whole file: mocha gives up after a failed hook.
  test.state = 'failed';
  test.err = complaint;
});

after(() => {
  const complaint = takeComplaint();
  if (complaint) throw complaint;
});
