import js from '@eslint/js';
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const strictCsp = "Violates `style-src 'self'`: use a class, an SVG attribute, or .style in JavaScript.";
const trustedTypes = 'Text must never become markup: use a template.';
const pure = 'Metrics are pure: no clock, randomness, network, DOM or console. Take it from the scope or the options.';
const zone = 'The zone of the machine is not the zone of the scope: use metrics/calendar or the UTC methods.';

/** What takes text for markup, styles or code; a strict content security policy forbids all of it. */
const unsafeSyntax = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|\\s)style\\s*=/]',
    message: strictCsp,
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style\\b/i]',
    message: strictCsp,
  },
  {selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]', message: strictCsp},
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: trustedTypes,
  },
  {selector: 'MemberExpression[property.name=/^(write|writeln)$/][object.name="document"]', message: trustedTypes},
];

/** Clock and zone of the machine, which a metric must not read. */
const impureSyntax = [
  {selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: pure},
  {selector: 'CallExpression[callee.name="Date"]', message: pure},
  {selector: 'NewExpression[callee.name="Date"][arguments.length>1]', message: zone},
  {
    selector:
      'MemberExpression[property.name=/^[gs]et(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset)$/]',
    message: zone,
  },
  {selector: 'ImportExpression', message: pure},
];

// prettier-ignore
const impureGlobals = [
  'console', 'crypto', 'document', 'fetch', 'globalThis', 'indexedDB', 'localStorage', 'navigator', 'performance', 'process',
  'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback', 'self', 'sessionStorage', 'setInterval', 'setTimeout',
  'WebSocket', 'window', 'Worker', 'XMLHttpRequest',
];

export default defineConfig(
  // Examples are projects of their own, whose dependencies are not here; tsc sees those that tests import.
  {ignores: ['**/dist/', 'coverage/', 'node_modules/', 'examples/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {rules: {'no-unused-vars': ['error', {ignoreRestSiblings: true}]}},
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      // Numbers read well in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `() => this.close()` is the short form of a handler.
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // `while (true)` with a return inside says what it does.
      '@typescript-eslint/no-unnecessary-condition': ['error', {allowConstantLoopConditions: 'only-allowed-literals'}],
      // There are no enums to mix up, and to look for them in every assignment takes a fifth of the time of all rules.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // A leading underscore says that an argument is there for the signature.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'],
    extends: [flatConfig(lit, 'recommended'), flatConfig(wc, 'best-practice')],
    rules: {
      // Lit calls the listeners of a template on its host.
      '@typescript-eslint/unbound-method': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...unsafeSyntax],
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {name: 'lit/directives/style-map.js', message: strictCsp},
            {name: 'lit/directives/unsafe-html.js', message: trustedTypes},
            {name: 'lit/directives/unsafe-svg.js', message: trustedTypes},
            {name: 'lit/directives/unsafe-mathml.js', message: trustedTypes},
            {name: 'lit/static-html.js', message: trustedTypes},
            {name: 'zod', message: 'zod/mini is a fifth of its size.'},
          ],
        },
      ],
    },
  },
  {
    files: ['src/metrics/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({name, message: pure}))],
      'no-restricted-properties': [
        'error',
        {object: 'Date', property: 'now', message: pure},
        {object: 'Math', property: 'random', message: pure},
      ],
      'no-restricted-syntax': ['error', ...unsafeSyntax, ...impureSyntax],
      // Typed arrays are read in bounds by the loop around them; a check per row would cost what the loop costs.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/data-adapters/kernel/formats/**/*.ts'],
    // As in metrics: typed arrays are read in bounds by the loop around them.
    rules: {'@typescript-eslint/no-non-null-assertion': 'off'},
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is a property.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test that meets undefined fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // .equal(): @open-wc/semantic-dom-diff types its result as a promise, which it is not.
            {from: 'package', package: '@types/chai', name: 'Equal'},
            {from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test']},
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|suite|test)$/][property.name=/^(only|skip)$/]',
          message: 'Every test runs. A browser that lacks something says so in the test: this.skip() with the reason.',
        },
      ],
    },
  },
  {
    // tsc checks these files by their JSDoc; the typed rules would ask for TypeScript in comments.
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['AbortSignal', 'Buffer', 'URL', 'console', 'fetch', 'performance', 'process', 'setTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);

/** The flat configuration of a plugin, of which its types say less. @param {import('eslint').ESLint.Plugin} plugin @param {string} name */
function flatConfig(plugin, name) {
  return /** @type {import('eslint').Linter.Config} */ (plugin.configs?.[`flat/${name}`]);
}
