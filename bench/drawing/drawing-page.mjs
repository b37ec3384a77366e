/** @typedef {import('./names.mjs').CaseId} CaseId */
/** @typedef {import('./names.mjs').InputId} InputId */
/** @typedef {import('./names.mjs').Shown} Shown */
/**
 * CPU time of the main thread of a page, in ms: all of it, from script to paint, and what of it is style and layout.
 * @typedef {{all: number, layout: number}} Taken
 */

/** The page of a peer. */
export class DrawingPage {
  #session;
  /** @type {Taken} */
  #idle = {all: 0, layout: 0};

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
    const opened = new DrawingPage(session);
    /** @type {Taken[]} */
    const idle = [];
    for (let i = 0; i < 11; i++) idle.push((await opened.time('idle')).taken);
    const middle = (/** @type {keyof Taken} */ of) => idle.map((taken) => taken[of]).sort((a, b) => a - b)[5] ?? 0;
    opened.#idle = {all: middle('all'), layout: middle('layout')};
    return opened;
  }

  /** @param {CaseId} id @param {InputId} input @param {Shown} shown @returns {Promise<boolean>} */
  load(id, input, shown) {
    return this.#asked(`drawing.load(${JSON.stringify(id)}, ${JSON.stringify(input)}, ${JSON.stringify(shown)})`);
  }

  /** How high the window is: what is below it is out of sight. @param {number} height */
  async resize(height) {
    const metrics = {width: 1280, height, deviceScaleFactor: 1, mobile: false};
    await this.#session.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  /** @param {'mount' | 'update' | 'idle'} what @returns {Promise<{taken: Taken, answer: boolean | undefined}>} */
  async time(what) {
    const before = await this.#taken();
    const answer = await this.#asked(`drawing.${what}()`);
    const after = await this.#taken();
    const since = (/** @type {keyof Taken} */ of) => Math.max(0, after[of] - before[of] - this.#idle[of]);
    return {answer, taken: {all: since('all'), layout: since('layout')}};
  }

  unmount() {
    return this.#asked('drawing.unmount()');
  }

  /** What is shown now. @returns {Promise<Shown[number] | null>} */
  told() {
    return this.#asked('drawing.told()');
  }

  /** @returns {Promise<Taken>} */
  async #taken() {
    const {metrics} = await this.#session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
    return {all: of('TaskDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration')};
  }

  /** @param {string} expression */
  async #asked(expression) {
    const asking = {expression, returnByValue: true, awaitPromise: true};
    const {result, exceptionDetails} = await this.#session.send('Runtime.evaluate', asking);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
