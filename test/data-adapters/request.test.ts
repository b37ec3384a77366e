import {expect} from '@open-wc/testing';
import {request, type Environment, type RequestOptions} from '#internal/data-adapters/kernel/request.js';
import {isPassing, waitBefore} from '#internal/data-adapters/kernel/retry.js';
import type {Reply} from '../../scripts/test-server.mjs';
import {Clock, quiet} from '../clock.js';
import {dataErrorOf, failureOf, serve, until} from './reading.js';

const TOKEN = 'SECRET-TOKEN-9f8e7d';
const context = (signal = new AbortController().signal) => ({signal, accept: 'text/csv', who: 'test'});

/** The text that is answered to a request. */
async function ask(options: RequestOptions, signal?: AbortSignal, environment?: Environment): Promise<string> {
  const answer = await request(options, context(signal), environment);
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of answer.body) text += decoder.decode(piece, {stream: true});
  return text;
}

/** A world in which waiting takes no time. */
function world(
  answers: readonly (() => Response | Promise<Response>)[],
  random = 0,
): Environment & {waited: number[]; asked: RequestInit[]} {
  let now = 1_000_000;
  const waited: number[] = [];
  const asked: RequestInit[] = [];
  return {
    waited,
    asked,
    fetch: async (_url, init) => {
      asked.push(init);
      return answers[Math.min(asked.length, answers.length) - 1]!();
    },
    now: () => now,
    random: () => random,
    wait: (ms) => {
      waited.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

const status =
  (code: number, headers: HeadersInit = {}) =>
  () =>
    new Response('the words of the server', {status: code, headers});
const broken = () => Promise.reject<Response>(new TypeError(`failed to fetch https://x.test/?token=${TOKEN}`));

/** Everything of an error that could end up somewhere. */
function all(error: unknown): string {
  const {message, stack, cause, name} = error as Error;
  return [message, stack, String(cause), name, JSON.stringify(error), String(error)].join('\n');
}

describe('request', () => {
  it('refuses at its first bytes what the server tells to be more than allowed', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled++;
          controller.enqueue(new Uint8Array(10));
        },
      },
      {highWaterMark: 0},
    );
    const answers = [() => new Response(body, {headers: {'content-length': '1001'}})];
    const error = await dataErrorOf(ask({url: '/data.csv', maxBytes: 1000}, undefined, world(answers)));
    expect(error.code).to.equal('too-large');
    expect(error.message).to.contain('expected at most 1000 bytes of data, got more');
    expect(pulled).to.equal(1);
  });

  describe('address', () => {
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'vbscript:x',
      'data:text/csv,score%0A9',
      'file:///etc/passwd',
      'blob:null/xyz',
      `blob:${location.origin}/xyz`,
      'about:blank',
      'view-source:http://127.0.0.1/',
      'ftp://127.0.0.1/x',
      'http://user:SECRETPW@127.0.0.1:9/x?token=SECRETPW',
      'http://user@127.0.0.1:9/',
      'http://[::1',
      'http://[::ffff:7f00:1]:9/',
      'http://127.0.0.1:6000/x',
      '\\\\evil\\x',
      'data\\x.csv?a=1',
      'http://',
      '',
      '  ',
    ]) {
      it(`refuses ${JSON.stringify(url)}, without asking`, async () => {
        const there = world([status(200)]);
        const error = await dataErrorOf(ask({url}, undefined, there));
        expect(error.code).to.equal('bad-url');
        expect(all(error)).not.to.contain('SECRETPW').and.not.to.contain('alert');
        expect(there.asked).to.have.length(0);
      });
    }

    it('is resolved against the base of the page', async () => {
      const {url} = await serve([{body: 'ok'}]);
      const {pathname, search} = new URL(url);
      expect(await ask({url: pathname + search})).to.equal('ok');
      expect(await ask({url: new URL(url)})).to.equal('ok');
      expect(await ask({url: `//${location.host}${pathname}${search}`})).to.equal('ok');
    });

    it('is shown without its query and fragment', async () => {
      const there = world([status(404)]);
      const error = await dataErrorOf(ask({url: `/a/b?token=${TOKEN}#${TOKEN}`}, undefined, there));
      expect(error.message).to.equal(`[test] ${location.origin}/a/b: expected data, got status 404`);
      expect(all(error)).not.to.contain(TOKEN);
    });

    it('must be of an allowed origin, also after a redirect', async () => {
      const other = await serve([{body: 'ok'}], 'other');
      const {origin} = new URL(other.url);
      const error = await dataErrorOf(ask({url: other.url, allowedOrigins: ['self', 'https://data.example']}));
      expect(error.code).to.equal('origin-not-allowed');
      expect(await other.requests()).to.have.length(0);
      expect(await ask({url: other.url, allowedOrigins: [origin]})).to.equal('ok');
      const redirect = await serve([{status: 302, headers: {location: other.url}}]);
      expect(await dataErrorOf(ask({url: redirect.url, allowedOrigins: ['self']}))).to.have.property(
        'code',
        'origin-not-allowed',
      );
      expect(await ask({url: redirect.url, allowedOrigins: ['self', `${origin}/`]})).to.equal('ok');
      expect(await dataErrorOf(ask({url: '/x', allowedOrigins: ['data.example']}))).to.have.property(
        'code',
        'bad-option',
      );
    });
  });

  describe('token', () => {
    const sent = async (scripted: {requests(): Promise<{headers: Record<string, unknown>}[]>}) =>
      (await scripted.requests()).map(({headers}) => headers.authorization);

    it('goes to the origin of the page', async () => {
      const here = await serve([{body: 'ok'}]);
      await ask({url: here.url, token: TOKEN});
      await ask({url: here.url, tokenProvider: () => Promise.resolve(TOKEN)});
      await ask({url: here.url});
      expect(await sent(here)).to.deep.equal([`Bearer ${TOKEN}`, `Bearer ${TOKEN}`, undefined]);
    });

    it('goes to no other origin, unless it is for it', async () => {
      const other = await serve([{body: 'ok'}], 'other');
      const {origin} = new URL(other.url);
      let asked = 0;
      const tokenProvider = () => {
        asked++;
        return TOKEN;
      };
      expect(await ask({url: other.url, token: TOKEN})).to.equal('ok');
      expect(await ask({url: other.url, tokenProvider})).to.equal('ok');
      expect(asked).to.equal(0);
      await ask({url: other.url, token: TOKEN, tokenOrigins: [origin]});
      const here = await serve([{body: 'ok'}]);
      await ask({url: here.url, token: TOKEN, tokenOrigins: [origin]});
      await ask({url: here.url, token: TOKEN, tokenOrigins: [origin, 'self']});
      expect(await sent(other)).to.deep.equal([undefined, undefined, `Bearer ${TOKEN}`]);
      expect(await sent(here)).to.deep.equal([undefined, `Bearer ${TOKEN}`]);
    });

    it('is not followed by a redirect, without one it is', async () => {
      const other = await serve([{body: 'ok'}], 'other');
      const here = await serve([{status: 302, headers: {location: other.url}}]);
      const error = await dataErrorOf(ask({url: here.url, token: TOKEN}));
      expect(error.code).to.equal('rejected');
      expect(error.message).to.contain('a redirect, which is not followed with a token');
      expect(await here.requests()).to.have.length(1);
      expect(await other.requests()).to.have.length(0);
      expect(await ask({url: here.url})).to.equal('ok');
    });

    it('is asked for once more when it is refused', async () => {
      const here = await serve([{status: 401}, {body: 'ok'}]);
      const tokens = ['old', 'new'];
      expect(await ask({url: here.url, tokenProvider: () => tokens.shift()!})).to.equal('ok');
      expect(await sent(here)).to.deep.equal(['Bearer old', 'Bearer new']);
    });

    it('is asked for no more than that', async () => {
      const here = await serve([{status: 401}]);
      let asked = 0;
      const error = await dataErrorOf(ask({url: here.url, tokenProvider: () => `t${asked++}`}));
      expect(error.code).to.equal('unauthorized');
      expect(asked).to.equal(2);
      expect(await dataErrorOf(ask({url: here.url, token: TOKEN}))).to.have.property('code', 'unauthorized');
      expect(await here.requests()).to.have.length(3);
    });

    for (const [what, options, code] of [
      ['the provider throws', {tokenProvider: () => Promise.reject(new Error(TOKEN))}, 'unauthorized'],
      [
        'the provider throws at once',
        {
          tokenProvider: (): string => {
            throw new Error(TOKEN);
          },
        },
        'unauthorized',
      ],
      ['the provider gives something else', {tokenProvider: () => `${TOKEN}\n`}, 'unauthorized'],
      ['the provider gives nothing', {tokenProvider: () => undefined as unknown as string}, 'unauthorized'],
      [
        'the provider never answers',
        {tokenProvider: () => new Promise<string>(() => undefined), timeout: 50},
        'unauthorized',
      ],
      ['the token is no token', {token: `${TOKEN} ü\n`}, 'bad-option'],
      ['the token is empty', {token: ''}, 'bad-option'],
    ] as const) {
      it(`stays out of the error when ${what}`, async () => {
        const there = world([status(200)]);
        const error = await dataErrorOf(ask({url: '/x', ...options}, undefined, there));
        expect(error.code).to.equal(code);
        expect(all(error)).not.to.contain('SECRET');
        expect(there.asked).to.have.length(0);
      });
    }

    for (const [what, answer] of [
      ['401', status(401)],
      ['500', status(500)],
      ['a broken network', broken],
    ] as const) {
      it(`and the words of the server stay out of the error for ${what}`, async () => {
        const error = await dataErrorOf(
          ask({url: `/x?token=${TOKEN}`, token: TOKEN, retries: 0}, undefined, world([answer])),
        );
        expect(all(error)).not.to.contain('SECRET').and.not.to.contain('words of the server');
        expect(error.cause).to.equal(undefined);
      });
    }
  });

  describe('cookies and referrer', () => {
    it('say no more than they must to other origins', async () => {
      const there = world([() => new Response('ok')]);
      await ask({url: 'https://other.test/x'}, undefined, there);
      await ask(
        {url: 'https://other.test/x', credentials: 'include', token: 't', tokenOrigins: ['https://other.test']},
        undefined,
        there,
      );
      expect(there.asked[0]).to.deep.include({
        credentials: 'same-origin',
        referrerPolicy: 'strict-origin-when-cross-origin',
        redirect: 'follow',
        headers: {accept: 'text/csv'},
      });
      expect(there.asked[1]).to.deep.include({credentials: 'include', redirect: 'manual'});
    });

    it('asks other origins without a preflight when there is no token', async () => {
      const other = await serve([{body: 'ok'}], 'other');
      await ask({url: `${other.url}&x=1`});
      const [seen] = await other.requests();
      expect(seen!.method).to.equal('GET');
      expect(seen!.headers.referer).to.equal(`${location.origin}/`);
    });
  });

  describe('failures', () => {
    for (const [code, expected] of [
      [400, 'rejected'],
      [401, 'unauthorized'],
      [403, 'unauthorized'],
      [404, 'not-found'],
      [410, 'not-found'],
      [418, 'rejected'],
      [501, 'server'],
      [505, 'server'],
    ] as const) {
      it(`with status ${code} are ${expected}, at once`, async () => {
        const {url, requests} = await serve([{status: code, body: '{"error":"at secret.js:1:2"}'}]);
        const error = await dataErrorOf(ask({url}));
        expect(error.code).to.equal(expected);
        expect(error.message).to.contain(`status ${code}`).and.not.to.contain('secret.js');
        expect(await requests()).to.have.length(1);
      });
    }

    for (const code of [429, 500, 502, 503, 504]) {
      it(`with status ${code} are tried again, three times at most`, async () => {
        expect(isPassing(code)).to.equal(true);
        const there = world([status(code), status(code), status(code), status(200)], 0.5);
        expect(await ask({url: '/x'}, undefined, there)).to.equal('the words of the server');
        expect(there.waited).to.deep.equal([225, 450, 900]);
        const never = world([status(code)]);
        const error = await dataErrorOf(ask({url: '/x'}, undefined, never));
        expect(error.code).to.equal(code === 429 ? 'rejected' : 'server');
        expect(never.asked).to.have.length(4);
        const once = world([status(code)]);
        await dataErrorOf(ask({url: '/x', retries: 0}, undefined, once));
        expect(once.asked).to.have.length(1);
      });
    }

    it('of the network are tried again', async () => {
      const there = world([broken, broken, status(200)]);
      expect(await ask({url: '/x'}, undefined, there)).to.equal('the words of the server');
      expect(there.asked).to.have.length(3);
      const error = await dataErrorOf(ask({url: '/x'}, undefined, world([broken])));
      expect(error.code).to.equal('network');
    });

    it('wait as long as the server says', async () => {
      const {url, requests} = await serve([{status: 429, headers: {'retry-after': '1'}}, {body: 'ok'}]);
      expect(await ask({url})).to.equal('ok');
      const [first, second] = await requests();
      expect(second!.at - first!.at).to.be.within(990, 2500);
    });

    it('end when the server says to wait for longer than half a minute', async () => {
      const there = world([status(503, {'retry-after': '31'})]);
      const error = await dataErrorOf(ask({url: '/x'}, undefined, there));
      expect(error.code).to.equal('server');
      expect(there.asked).to.have.length(1);
      const twice = world([status(503, {'retry-after': '20'})]);
      await dataErrorOf(ask({url: '/x'}, undefined, twice));
      expect(twice.waited).to.deep.equal([20_000]);
    });

    it('read seconds and dates, and leave the rest to chance', () => {
      const now = Date.UTC(2026, 0, 1);
      expect(waitBefore(0, '2', now, 0)).to.equal(2000);
      expect(waitBefore(2, ' 0 ', now, 1)).to.equal(250);
      expect(waitBefore(0, 'Thu, 01 Jan 2026 00:00:03 GMT', now, 0)).to.equal(3000);
      expect(waitBefore(0, 'Wed, 31 Dec 2025 00:00:03 GMT', now, 0)).to.equal(0);
      expect(waitBefore(0, 'soon', now, 0)).to.equal(150);
      expect(waitBefore(0, null, now, 1)).to.equal(300);
      expect(waitBefore(2, null, now, 0)).to.equal(600);
    });

    it('of a server that says nothing are told after the timeout, and asked for once', async () => {
      const {url, requests} = await serve([{held: 0}]);
      const start = performance.now();
      const error = await dataErrorOf(ask({url, timeout: 200}));
      expect(error.code).to.equal('timeout');
      expect(performance.now() - start).to.be.at.least(190);
      expect(await requests()).to.have.length(1);
    });

    it('of a server that falls silent are told too, a slow one is waited for', async () => {
      let server!: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({start: (controller) => void (server = controller)});
      const answer = await request({url: '/x', timeout: 400}, context(), world([() => new Response(body)]));
      const clock = new Clock();
      clock.begin();
      try {
        let received = 0;
        let error: unknown;
        const reading = (async () => {
          for await (const {length} of answer.body) received += length;
        })().catch((failure: unknown) => (error = failure));
        for (let sent = 1; sent <= 6; sent++) {
          await clock.pass(399);
          server.enqueue(new TextEncoder().encode('more'));
          while (received < 4 * sent && error === undefined) await quiet();
        }
        await clock.pass(399);
        expect(error).to.equal(undefined);
        await clock.pass(1);
        await reading;
        expect(error).to.have.property('code', 'timeout');
      } finally {
        clock.end();
      }
    });

    it('are told for a connection that breaks', async () => {
      const {url} = await serve([{body: 'abc', cut: true}]);
      expect(await dataErrorOf(ask({url}))).to.have.property('code', 'network');
    });

    it('are told for an endless redirect', async () => {
      const {url, requests} = await serve([{status: 302, headers: {location: '#'}}]);
      expect(await dataErrorOf(ask({url, retries: 0}))).to.have.property('code', 'network');
      expect((await requests()).length).to.be.above(5);
    });

    for (const [name, options] of [
      ['timeout', {timeout: 0}],
      ['timeout', {timeout: NaN}],
      ['timeout', {timeout: Infinity}],
      ['retries', {retries: -1}],
      ['maxBytes', {maxBytes: 0}],
    ] as const) {
      it(`are told for the option ${JSON.stringify(options)}`, async () => {
        const error = await dataErrorOf(ask({url: '/x', ...options}, undefined, world([status(200)])));
        expect(error.code).to.equal('bad-option');
        expect(error.message).to.contain(`[test] ${name}: expected`);
      });
    }
  });

  describe('abort', () => {
    it('before it begins: nothing is asked', async () => {
      const there = world([status(200)]);
      expect(await failureOf(ask({url: '/x'}, AbortSignal.abort(), there))).to.have.property('name', 'AbortError');
      expect(there.asked).to.have.length(0);
    });

    const slow: [string, Reply][] = [
      ['before the first byte', {held: 0}],
      ['between two bytes', {body: ['a', 'b'], held: 1}],
    ];
    for (const [when, reply] of slow) {
      it(`${when}: at once, with the reason, and the server sees it`, async () => {
        const {url, requests} = await serve([reply]);
        const controller = new AbortController();
        const reason = new Error('gone');
        setTimeout(() => controller.abort(reason), 100);
        expect(await failureOf(ask({url}, controller.signal))).to.equal(reason);
        await until(async () => (await requests())[0]!.aborted);
        expect(await requests()).to.have.length(1);
      });
    }

    it('while it waits to try again', async () => {
      const {url, requests} = await serve([{status: 503, headers: {'retry-after': '25'}}]);
      const controller = new AbortController();
      const asked = failureOf(ask({url}, controller.signal));
      await until(async () => (await requests()).length === 1);
      setTimeout(() => controller.abort(), 100);
      expect(await asked).to.have.property('name', 'AbortError');
      expect(await requests()).to.have.length(1);
    });

    it('while a token is waited for', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      const asked = ask({url: '/x', tokenProvider: () => new Promise<string>(() => undefined)}, controller.signal);
      expect(await failureOf(asked)).to.have.property('name', 'AbortError');
    });
  });
});
