/** @typedef {import('./names.mjs').InputId} InputId */
/** @typedef {import('./names.mjs').TaskId} TaskId */
/** @typedef {import('./data/size.js').Size} Size */
/** @typedef {import('./tasks.js').Answer} Answer */
/**
 * How long a run took, in ms.
 * @typedef {object} Taken
 * @property {number} ms CPU time of the page's main thread, so that other work on the machine does not count
 * @property {number} clock time that passed
 */

/** The page of a peer. */
export class PeerPage {
  #session;
  #idle = 0;

  /** @param {import('puppeteer-core').CDPSession} session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {import('puppeteer-core').Browser} browser @param {string} url */
  static async open(browser, url) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`[bench] ${url}:`, error));
    const session = await page.createCDPSession();
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await page.goto(url, {waitUntil: 'load'});
    await page.waitForFunction(() => 'bench' in globalThis);
    const opened = new PeerPage(session);
    const idle = [];
    for (let i = 0; i < 21; i++) idle.push((await opened.#timed('bench.idle()')).ms);
    opened.#idle = idle.sort((a, b) => a - b)[10] ?? 0;
    return opened;
  }

  /** Makes the data of a task. @param {TaskId} task @param {Size} size @returns {Promise<InputId[]>} */
  load(task, size) {
    return this.#asked(`bench.load(${JSON.stringify(task)}, ${JSON.stringify(size)})`);
  }

  /** @param {InputId} input @returns {Promise<Taken>} */
  async time(input) {
    await this.#asked(`bench.prepare(${JSON.stringify(input)})`);
    const {ms, answer: clock} = await this.#timed('bench.run()');
    return {ms: Math.min(clock, ms - this.#idle), clock};
  }

  /** What the last run found. @returns {Promise<Answer>} */
  answer() {
    return this.#asked('bench.answer()');
  }

  /** An expression, with the CPU time that the command took. @param {string} expression */
  async #timed(expression) {
    const before = await this.#commandTime();
    const answer = await this.#asked(expression);
    return {answer, ms: (await this.#commandTime()) - before};
  }

  async #commandTime() {
    const {metrics} = await this.#session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({name}) => name === 'DevToolsCommandDuration')?.value ?? NaN);
  }

  /** @param {string} expression */
  async #asked(expression) {
    const {result, exceptionDetails} = await this.#session.send('Runtime.evaluate', {expression, returnByValue: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
