import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {csv} from 'keepwell/data-adapters';
import {html} from 'lit';
import {expect} from 'storybook/test';
import address from './responses.csv?url&no-inline';

export default {
  title: 'Data',
  decorators: [(story) => html`<div class="card narrow">${story()}</div>`],
  // The markup that a page would hold.
  parameters: {docs: {source: {type: 'dynamic', excludeDecorators: true}}},
  async play({canvasElement}) {
    const gauge = canvasElement.querySelector('nps-gauge');
    await expect(gauge?.shadowRoot?.querySelector('[part~=takeaway]')).toHaveTextContent('+42');
  },
} satisfies Meta;

const scores = [9, 10, 7, 3, 10, 8, 9, 6, 10, 9, 8, 10];

/** Rows as a property: arrays of objects, an object of columns, or an object of tables. */
export const Property: StoryObj = {
  render: () => html`<nps-gauge as-of="2026-11-18T08:00:00Z" .data=${scores.map((score) => ({score}))}></nps-gauge>`,
};

export const InlineJson: StoryObj = {
  name: 'Inline JSON',
  render: () => html`
    <nps-gauge as-of="2026-11-18T08:00:00Z">
      <script type="application/json">
        {"score": [9, 10, 7, 3, 10, 8, 9, 6, 10, 9, 8, 10]}
      </script>
    </nps-gauge>
  `,
};

export const InlineCsv: StoryObj = {
  name: 'Inline CSV',
  render: () => html`
    <nps-gauge as-of="2026-11-18T08:00:00Z">
      <!-- prettier-ignore -->
      <script type="text/csv">
score
9
10
7
3
10
8
9
6
10
9
8
10
</script>
    </nps-gauge>
  `,
};

/** What is read without JavaScript as well. */
export const InlineTable: StoryObj = {
  name: 'Inline table',
  render: () => html`
    <nps-gauge as-of="2026-11-18T08:00:00Z">
      <table>
        <thead>
          <tr>
            <th>score</th>
          </tr>
        </thead>
        <tbody>
          ${scores.map(
            (score) =>
              html`<tr>
                <td>${score}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </nps-gauge>
  `,
};

/** An address, and what the columns are called there. */
export const AddressAndColumns: StoryObj = {
  name: 'Address and columns',
  render: () => html`
    <nps-gauge
      as-of="2026-11-18T08:00:00Z"
      src=${address}
      columns="score: rating, at: submitted_at, account: customer"
    ></nps-gauge>
  `,
};

/** One source for many widgets; each table is a child, or an address. */
export const MetricSource: StoryObj = {
  name: 'Metric source',
  render: () => html`
    <metric-source>
      <script
        type="text/csv"
        data-table="responses"
        data-columns="score: rating, at: submitted_at, account: customer"
        src=${address}
      ></script>
      <nps-gauge as-of="2026-11-18T08:00:00Z"></nps-gauge>
      <metric-card metric="nps" as-of="2026-11-18T08:00:00Z"></metric-card>
    </metric-source>
  `,
};

const source = csv.open({url: address, columns: {score: 'rating', at: 'submitted_at', account: 'customer'}});

/** An adapter makes a source of an address, with options of its own. */
export const Adapter: StoryObj = {
  render: () => html`<nps-gauge as-of="2026-11-18T08:00:00Z" .source=${source}></nps-gauge>`,
};
