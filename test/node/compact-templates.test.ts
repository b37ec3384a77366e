import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compacted, compactCss} from '../../scripts/compact-templates.mjs';
import {undocumented} from '../../scripts/without-documentation.mjs';

const alone = {behindHole: false, beforeHole: false};

describe('compact templates', () => {
  for (const [given, expected] of [
    ['\n  a {\n    color: red;\n    margin: 0 auto;\n  }\n', 'a{color:red;margin:0 auto}'],
    ['a /* of a list */ > b , c::before { content: "a  > b ; /* c */"; }', 'a>b,c::before{content:"a  > b ; /* c */"}'],
    ['a { width: calc( 100% - 2 * ( 1px + 2px ) ); }', 'a{width:calc(100% - 2 * (1px + 2px))}'],
    ['a { color: light-dark( #fff , oklch(0.5 0.1 20 / 8%) ); }', 'a{color:light-dark(#fff,oklch(0.5 0.1 20 / 8%))}'],
    [
      'a { background: color-mix(in oklab, var(--_x) 12%, transparent); }',
      'a{background:color-mix(in oklab,var(--_x) 12%,transparent)}',
    ],
    [
      '@container (width > 30rem) and (height > 1px) { b { x: y } }',
      '@container (width>30rem) and (height>1px){b{x:y}}',
    ],
    [
      'a { color: red; &:hover .b :is(c, d) { top: 0 } + e { left: 0 } }',
      'a{color:red;&:hover .b :is(c,d){top:0}+ e{left:0}}',
    ],
    [':host([hidden]) { display: none; } a :not(b) { top: 0; }', ':host([hidden]){display:none}a :not(b){top:0}'],
    ['a { background: url( "x  y.svg" ) , url(a  b); }', 'a{background:url( "x  y.svg" ),url(a  b)}'],
    ['a { --x: ; --y: { }; }', 'a{--x:;--y:{}}'],
  ] as const) {
    it(`css: ${given.trim().replace(/\s+/g, ' ')}`, () => {
      assert.equal(compactCss(given, alone), expected);
    });
  }

  it('css: a blank beside a hole stays', () => {
    const code = 'const s = css`\n  ${a} .b ${c} {\n    top: ${d} 1px;\n  }\n`;\nconst t = 1;\n';
    assert.equal(compacted(code), 'const s = css`${\na} .b ${c}{top:${\nd} 1px}`\n\n;\nconst t = 1;\n');
  });

  it('markup: runs of blanks become one, in templates within templates too', () => {
    const code = 'const t = html`\n  <p  class="a">\n    ${b ? svg`<g>\n  <x></x></g>` : html``}   c\n  </p>\n`;';
    assert.equal(
      compacted(code),
      'const t = html` <p class="a"> ${\n\nb ? svg`<g> <x></x></g>`\n : html``} c </p> `\n\n;',
    );
  });

  it('leaves every other template, and the lines, as they are', () => {
    const code = 'const a = `x  ${b}  y`;\nconst c = css`\n  a {\n  }\n`;\nconst d: number = tag`  `;\n';
    const short = compacted(code);
    assert.ok(short.startsWith('const a = `x  ${b}  y`;\nconst c = css`a{}`'));
    assert.deepEqual(short.split('\n').indexOf('const d: number = tag`  `;'), 5);
  });
});

describe('without documentation', () => {
  it('takes texts and examples out of the calls that have them, and nothing else', () => {
    const code = [
      "const a = defineTable('t', 'what it is', {k: key('user', 'who'), n: number('how many', 3), c: choice(['x'], `a`)});",
      "const m = defineMetric({id: 'm', about: 'shown', options: {o: described(z.int(), 'of it')}, examples: [{rows: []}]});",
      "other('x', 'kept'); text('kept');",
    ].join('\n');
    assert.equal(
      undocumented(code),
      [
        "const a = defineTable('t', '', {k: key('user', ''), n: number('', 3), c: choice(['x'], '')});",
        "const m = defineMetric({id: 'm', about: 'shown', options: {o: described(z.int(), '')}, examples: []});",
        "other('x', 'kept'); text('kept');",
      ].join('\n'),
    );
  });
});
