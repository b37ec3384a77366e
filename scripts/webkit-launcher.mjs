// Runs tests in WebKitGTK: MiniBrowser on an X server without a screen, driven by WebDriver over plain fetch.
import {spawn} from 'node:child_process';
import {setTimeout as wait} from 'node:timers/promises';
import {freePort} from './free-port.mjs';

/** W3C code points of the keys that tests press. */
// prettier-ignore
const keys = new Map(
  Object.entries({
    Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
    Escape: '\uE00C', Space: '\uE00D', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
    ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017',
  }),
);

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

/** @implements {BrowserLauncher} */
export class WebKitLauncher {
  name = 'WebKitGTK';
  // With this type the runner's own commands (sendKeys, sendMouse) come to the methods below.
  type = 'webdriver';
  concurrency = 1;
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #session = '';
  #active = '';
  #url = '';

  /** @param {import('./browsers.mjs').Browser} browser */
  constructor(browser) {
    this.browser = browser;
  }

  async initialize() {
    const display = await this.#startDisplay();
    const port = await freePort();
    this.#start(this.browser.driver ?? '', [`--port=${port}`], {DISPLAY: `:${display}`});
    const server = `http://127.0.0.1:${port}`;
    await answering(`${server}/status`);
    const capabilities = {
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': {binary: this.browser.program, args: ['--automation']},
    };
    const created = await send(`${server}/session`, 'POST', {capabilities: {alwaysMatch: capabilities}});
    this.name = `WebKitGTK ${created.capabilities.browserVersion}`;
    this.#session = `${server}/session/${created.sessionId}`;
    await send(`${this.#session}/window/rect`, 'POST', {x: 0, y: 0, width: 900, height: 800});
  }

  /** @param {string} id @param {string} url */
  async startSession(id, url) {
    this.#active = id;
    this.#url = url;
    await send(`${this.#session}/url`, 'POST', {url});
  }

  /** @param {string} id */
  isActive(id) {
    return this.#active === id;
  }

  getBrowserUrl() {
    return this.#url;
  }

  async stopSession() {
    this.#active = '';
    await send(`${this.#session}/url`, 'POST', {url: 'about:blank'});
    return {};
  }

  async startDebugSession() {
    throw new Error('WebKitGTK: debugging is not supported');
  }

  async stop() {
    await send(this.#session, 'DELETE').catch(() => undefined);
    for (const started of this.#processes.reverse()) started.kill();
  }

  /** @param {string} _id @param {string[]} pressed */
  async sendKeys(_id, pressed) {
    const codes = pressed.flatMap((names) => {
      const chord = names.length > 1 && names.includes('+') ? names.split('+') : [names];
      const values = chord.map((name) => keys.get(name) ?? name);
      const press = (/** @type {string} */ value) => ({type: 'keyDown', value});
      const release = (/** @type {string} */ value) => ({type: 'keyUp', value});
      return [...values.map(press), ...values.reverse().map(release)];
    });
    await this.#act({type: 'key', id: 'keyboard', actions: codes});
  }

  /** @param {string} _id @param {number} x @param {number} y */
  async sendMouseMove(_id, x, y) {
    await this.#mouse({type: 'pointerMove', duration: 0, x, y});
  }

  /** @param {string} _id @param {number} x @param {number} y */
  async sendMouseClick(_id, x, y) {
    const press = [
      {type: 'pointerDown', button: 0},
      {type: 'pointerUp', button: 0},
    ];
    await this.#mouse({type: 'pointerMove', duration: 0, x, y}, ...press);
  }

  async sendMouseDown() {
    await this.#mouse({type: 'pointerDown', button: 0});
  }

  async sendMouseUp() {
    await this.#mouse({type: 'pointerUp', button: 0});
  }

  async resetMouse() {
    await send(`${this.#session}/actions`, 'DELETE');
  }

  /**
   * The mouse comes to the page with its frames, which a busy machine draws later than the driver answers.
   * @param {object[]} actions
   */
  async #mouse(...actions) {
    await this.#act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
    const script = 'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));';
    await send(`${this.#session}/execute/async`, 'POST', {script, args: []});
  }

  /** @param {object} source */
  async #act(source) {
    await send(`${this.#session}/actions`, 'POST', {actions: [source]});
  }

  /** @returns {Promise<string>} the number of the display, which the X server chooses */
  #startDisplay() {
    const server = this.#start(this.browser.display ?? '', ['-displayfd', '1', '-screen', '0', '1280x1024x24']);
    return new Promise((resolve, reject) => {
      let written = '';
      // The number and the end of its line come one after the other: who stops reading in between kills the server.
      server.stdout?.setEncoding('utf8').on('data', (text) => {
        written += text;
        if (written.endsWith('\n')) resolve(written.trim());
      });
      server.on('error', reject);
      server.on('exit', (code) => reject(new Error(`[webkit] Xvfb ended with ${code}`)));
    });
  }

  /** @param {string} program @param {string[]} args @param {Record<string, string>} [env] */
  #start(program, args, env = {}) {
    const started = spawn(program, args, {env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'ignore']});
    this.#processes.push(started);
    // Also where the runner itself breaks.
    process.once('exit', () => started.kill());
    return started;
  }
}

/** Waits until a server that was just started answers. @param {string} url */
async function answering(url) {
  for (let tries = 0; tries < 300; tries++) {
    try {
      return await send(url, 'GET');
    } catch {
      await wait(100);
    }
  }
  throw new Error(`[webkit] ${url}: expected an answer within 30 s, got none`);
}

/** One WebDriver command; the value of its answer. @param {string} url @param {string} method @param {object} [body] */
async function send(url, method, body) {
  const signal = AbortSignal.timeout(30_000);
  const response = await fetch(url, {method, signal, ...(body && {body: JSON.stringify(body)})});
  const {value} = /** @type {{value: any}} */ (await response.json());
  if (!response.ok) throw new Error(`[webkit] ${method} ${url}: ${value.error} ${value.message}`);
  return value;
}
