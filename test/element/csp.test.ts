import {expect} from '@open-wc/testing';
import {serve} from '../test-server.js';
import type {Told} from './csp-page.js';
import {tags} from './every-widget.js';
import {pause} from './shown.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

/** Loads the page under the policy and waits until it has done all that it does. */
async function told(): Promise<Told> {
  const body =
    '<!doctype html><html lang="en"><title>Widgets</title><body><script type="module" src="/test/element/csp-page.ts"></script>';
  const headers = {'content-type': 'text/html', 'content-security-policy': policy.join('; ')};
  const {url} = await serve([{headers, body}]);
  const frame = Object.assign(document.createElement('iframe'), {src: url});
  frame.style.inlineSize = '700px';
  document.body.append(frame);
  for (let tries = 0; tries < 4000 && frame.contentWindow?.told === undefined; tries++) await pause(15);
  const answer = await frame.contentWindow!.told!;
  frame.remove();
  return answer;
}

describe('every widget', () => {
  it('breaks no rule of a strict policy, whatever state it is in', async function () {
    // All states of all widgets, one after the other.
    this.timeout(90_000);
    const {widgets, violations, control} = await told();
    expect(widgets).to.deep.equal(tags.map((tag) => `${tag}: failed`));
    expect(violations).to.deep.equal([]);
    // Older browsers do not know trusted types.
    const caught = ['style-src-attr', ...('trustedTypes' in window ? ['require-trusted-types-for'] : [])];
    expect(control.map((violation) => violation.split(' ')[0])).to.deep.equal(caught);
  });
});
