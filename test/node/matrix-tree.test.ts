// What is read out of a long matrix: a table, although its rows are grids of their own, and out of view not laid out.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, CDPSession, Page, Protocol} from 'puppeteer-core';
import {launch} from '../../bench/browser.mjs';
import {bundle, serve} from '../../bench/bundle.mjs';
import {findBrowsers} from '../../scripts/browsers.mjs';

const ACCOUNTS = 1000;

let browser: Browser;
let page: Page;
let session: CDPSession;
let close: () => void;

before(async () => {
  const chromium = findBrowsers().find(({name}) => name === 'chromium');
  assert(chromium, 'Chromium is there');
  const served = await serve(await bundle(['matrix-tree-page'], 'test/node'));
  close = served.close;
  browser = await launch(chromium.program);
  page = await browser.newPage();
  session = await page.createCDPSession();
  await page.goto(`${served.origin}/matrix-tree-page`, {waitUntil: 'load'});
  await page.waitForFunction(
    (rows) => document.querySelector('health-matrix')?.shadowRoot?.querySelectorAll('tr.row').length === rows,
    {},
    ACCOUNTS,
  );
});

after(async () => {
  await browser.close();
  close();
});

type Nodes = Protocol.Accessibility.AXNode[];

/** The rows of the only grid, and what is in each. */
async function rowsOfGrid(): Promise<{readonly grid: Nodes[number]; readonly rows: readonly Nodes[]}> {
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = (node: Nodes[number]): Nodes =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...inside(child)] : [];
    });
  const [grid, ...others] = nodes.filter(({role}) => role?.value === 'grid');
  assert(grid !== undefined && others.length === 0, 'one grid');
  return {grid, rows: inside(grid).flatMap((node) => (node.role?.value === 'row' ? [inside(node)] : []))};
}

function assertRow(row: Nodes): void {
  const cells = row.filter(({role}) => role?.value === 'gridcell');
  assert.equal(row.filter(({role}) => role?.value === 'rowheader').length, 1);
  assert.ok(cells.length >= 12, `${cells.length} cells`);
  for (const cell of cells) assert.ok(cell.name?.value, 'a cell has a name');
}

/** The name of the account of a row. */
function headerOf(row: Nodes | undefined): unknown {
  return row?.find(({role}) => role?.value === 'rowheader')?.name?.value;
}

describe('a matrix of a thousand accounts', () => {
  it('is a grid that tells how many rows it has, those in view with cells that have names', async () => {
    const {grid, rows} = await rowsOfGrid();
    const {node} = await session.send('DOM.describeNode', {backendNodeId: grid.backendDOMNodeId ?? 0});
    const attributes = node.attributes ?? [];
    assert.equal(attributes[attributes.indexOf('aria-rowcount') + 1], String(1 + ACCOUNTS));
    // Chromium takes a group of rows into the tree when it comes into view.
    assert.ok(rows.length > 25, `${rows.length} rows`);
    for (const row of rows.slice(1)) assertRow(row);
  });

  it('has its last rows when one walks to them', async () => {
    const last = await page.evaluate(() => {
      const root = document.querySelector('health-matrix')?.shadowRoot;
      root?.querySelector<HTMLElement>('[tabindex="0"][data-mark]')?.focus();
      return [...(root?.querySelectorAll('tr.row') ?? [])].at(-1)?.querySelector('th')?.textContent.trim();
    });
    assert.notEqual(headerOf((await rowsOfGrid()).rows.at(-1)), last);
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const {rows} = await rowsOfGrid();
    assert.equal(headerOf(rows.at(-1)), last);
    assertRow(rows.at(-1) ?? []);
  });
});
