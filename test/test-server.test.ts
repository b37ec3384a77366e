import {expect} from '@open-wc/testing';
import {serve} from './test-server.js';

// The server of the tests itself: what the tests of the adapters rely on must hold in every browser.
for (const origin of ['own', 'other'] as const) {
  describe(`test server, ${origin} origin`, () => {
    it('answers the n-th request with the n-th reply, and later ones with the last', async () => {
      const {url} = await serve([{status: 503, headers: {'retry-after': '1'}}, {body: 'done'}], origin);
      const first = await fetch(url);
      expect([first.status, first.headers.get('retry-after')]).to.eql([503, '1']);
      expect(await (await fetch(url)).text()).to.equal('done');
      expect(await (await fetch(url)).text()).to.equal('done');
    });

    it('sends a body in pieces, as often as told, and bytes', async () => {
      const pieces = await serve([{body: ['a', 'b'], repeat: 2, pause: 5}], origin);
      expect(await (await fetch(pieces.url)).text()).to.equal('abab');
      const bytes = await serve([{body: btoa('\x00\xff'), base64: true}], origin);
      expect([...new Uint8Array(await (await fetch(bytes.url)).arrayBuffer())]).to.eql([0, 255]);
    });

    it('waits before it answers', async () => {
      const {url} = await serve([{delay: 200}], origin);
      const start = performance.now();
      await fetch(url);
      expect(performance.now() - start).to.be.greaterThan(190);
    });

    it('waits where it is told to, until it may go on', async () => {
      const held = (): Promise<unknown> => new Promise((resolve) => setTimeout(() => resolve('held'), 50));
      const halfway = await serve([{body: ['a', 'b'], held: 1}], origin);
      const {body} = await fetch(halfway.url);
      const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
      expect((await reader.read()).value).to.equal('a');
      const second = reader.read();
      expect(await Promise.race([second, held()])).to.equal('held');
      await halfway.go();
      expect((await second).value).to.equal('b');
      const before = await serve([{held: 0}], origin);
      const answered = fetch(before.url).then(({status}) => status);
      expect(await Promise.race([answered, held()])).to.equal('held');
      await before.go();
      expect(await answered).to.equal(200);
    });

    it('breaks the connection where the body would end', async () => {
      const {url} = await serve([{body: 'half', cut: true}], origin);
      const response = await fetch(url);
      const outcome = await response.text().then(
        () => 'complete',
        () => 'broken',
      );
      expect(outcome).to.equal('broken');
    });

    it('tells what it was sent, and whether the page went away', async () => {
      const {url, requests} = await serve([{body: '{{headers}}'}, {delay: 5000}], origin);
      const headers = {authorization: 'Bearer abc'};
      const seen = (await (await fetch(url, {method: 'POST', headers, body: 'hello'})).json()) as Record<
        string,
        string
      >;
      expect(seen['authorization']).to.equal('Bearer abc');
      const outcome = await fetch(url, {signal: AbortSignal.timeout(100)}).then(
        () => 'answered',
        () => 'aborted',
      );
      expect(outcome).to.equal('aborted');
      let log = await requests();
      while (!log.at(-1)?.aborted) log = await requests();
      expect(log.map(({method, body, aborted}) => ({method, body, aborted}))).to.eql([
        {method: 'POST', body: 'hello', aborted: false},
        {method: 'GET', body: '', aborted: true},
      ]);
    });
  });
}
