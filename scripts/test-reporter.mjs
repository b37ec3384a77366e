// Prints what failed and where, and a count for each browser.
import {testOf} from './test-pages.mjs';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestResultError} TestResultError */
/** @typedef {NonNullable<TestSession['testResults']>} SuiteResult */

/**
 * @param {{done: (counts: {passed: number, failed: number, browsers: string[]}) => void}} options
 * @returns {import('@web/test-runner').Reporter}
 */
export function testReporter({done}) {
  return {
    reportTestFileResults({sessionsForTestFile, testFile}) {
      for (const session of sessionsForTestFile) {
        const complaints = complaintsOf(session);
        if (complaints.length === 0) continue;
        console.log(`\n${testOf(testFile)} in ${session.browser.name}`);
        for (const complaint of complaints) console.log(indent(complaint));
        for (const log of session.logs) console.log(indent(`console: ${log.map(textOf).join(' ')}`));
      }
    },
    stop({sessions}) {
      const browsers = [...new Set(sessions.map(({browser}) => browser.name))];
      const counts = browsers.map((name) => countOf(sessions.filter(({browser}) => browser.name === name)));
      for (const [index, {passed, failed}] of counts.entries()) {
        console.log(`  ${browsers[index]}: ${passed} passed, ${failed} failed`);
      }
      done({
        passed: counts.reduce((sum, {passed}) => sum + passed, 0),
        failed: counts.reduce((sum, {failed}) => sum + failed, 0),
        browsers,
      });
    },
  };
}

/** Tests that passed, and tests and files that did not: a file that runs no test has failed. @param {TestSession[]} sessions */
function countOf(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const tests = testsOf(session.testResults);
    passed += tests.filter(({result}) => result.passed).length;
    const failures = tests.filter(({result}) => !result.passed && !result.skipped).length;
    failed += failures > 0 ? failures : Number(complaintsOf(session).length > 0);
  }
  return {passed, failed};
}

/** What went wrong in a file, as texts; none if all is well. @param {TestSession} session */
function complaintsOf(session) {
  const tests = testsOf(session.testResults);
  const failures = tests.filter(({result}) => !result.passed && !result.skipped);
  const complaints = [
    ...session.errors.map(describe),
    ...session.request404s.map((path) => `404: ${path}`).filter(() => session.errors.length > 0),
    ...failures.map(({name, result}) => `${name}\n${indent(describe(result.error))}`),
  ];
  if (complaints.length === 0 && tests.length === 0) return ['no test in this file'];
  if (complaints.length === 0 && session.passed === false) return ['failed for a reason it does not give'];
  return complaints;
}

/** Every test under a suite with its full name. @param {SuiteResult} [suite] @returns {{name: string, result: SuiteResult['tests'][number]}[]} */
function testsOf(suite, above = '') {
  if (!suite) return [];
  const name = [above, suite.name].filter(Boolean).join(' › ');
  return [
    ...suite.tests.map((result) => ({name: [name, result.name].filter(Boolean).join(' › '), result})),
    ...suite.suites.flatMap((inner) => testsOf(inner, name)),
  ];
}

/** @param {TestResultError} [error] */
function describe(error) {
  if (!error) return 'failed without an error';
  const {name, message, stack = '', expected, actual} = error;
  const difference =
    expected === undefined && actual === undefined ? [] : differenceOf(String(expected), String(actual));
  const frames = stack.split('\n').filter((line) => /:\d+:\d+/.test(line) && !line.includes('node_modules'));
  return [`${name ?? 'Error'}: ${message}`, ...difference, ...frames.slice(0, 6)].join('\n');
}

/** Both texts from the first line on in which they differ. @param {string} expected @param {string} actual */
function differenceOf(expected, actual) {
  const [wanted, got] = [expected.split('\n'), actual.split('\n')];
  const same = wanted.findIndex((line, index) => line !== got[index]);
  const part = (/** @type {string[]} */ lines) => lines.slice(Math.max(0, same), same + 12).join('\n');
  return [`expected${same > 0 ? `, from line ${same + 1}` : ''}: ${part(wanted)}`, `actual: ${part(got)}`];
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '  ');
}
