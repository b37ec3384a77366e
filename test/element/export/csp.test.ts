import {expect} from '@open-wc/testing';
import {serve} from '../../test-server.js';
import {pause} from '../shown.js';
import type {Told} from './csp-page.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

describe('exports', () => {
  it('break no rule of a strict policy', async () => {
    const body =
      '<!doctype html><html lang="en"><title>Exports</title><body><script type="module" src="/test/element/export/csp-page.ts"></script>';
    const headers = {'content-type': 'text/html', 'content-security-policy': policy.join('; ')};
    const {url} = await serve([{headers, body}]);
    const frame = Object.assign(document.createElement('iframe'), {src: url});
    frame.style.inlineSize = '700px';
    document.body.append(frame);
    for (let tries = 0; tries < 1000 && frame.contentWindow?.exported === undefined; tries++) await pause(15);
    const {sizes, styles, violations, control}: Told = await frame.contentWindow!.exported!;
    frame.remove();
    const [svg = 0, png = 0, link = 0] = sizes;
    expect(svg).to.be.greaterThan(5000);
    expect(png).to.be.greaterThan(5000);
    expect(link).to.be.greaterThan(5);
    expect(styles).to.deep.equal([null, null, null]);
    expect(violations).to.deep.equal([]);
    expect(control.map((violation) => violation.split(' ')[0])).to.deep.equal(['img-src']);
  });
});
