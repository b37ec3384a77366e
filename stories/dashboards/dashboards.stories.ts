import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {asOf, company} from './company.js';

export default {title: 'Dashboards'} satisfies Meta;

const tables = company();
const others = company({accounts: 40, seed: 2});

const components = JSON.stringify([
  {id: 'adoption', label: 'Adoption', weight: 40, measure: 'active-users-per-seat', worst: 0, best: 0.8},
  {id: 'activity', label: 'Activity', weight: 35, measure: 'active-days', worst: 0, best: 15},
  {id: 'sentiment', label: 'Sentiment', weight: 25, measure: 'mean-nps', worst: 0, best: 10},
]);

/** Several widgets on the rows of one source: they are read once. */
export const OneSource: StoryObj = {
  name: 'One source',
  render: () => html`
    <metric-source .tables=${tables}>
      <div class="cards">
        <div class="quarter card"><metric-card metric="nps" as-of=${asOf}></metric-card></div>
        <div class="quarter card">
          <metric-card
            metric="time-to-value"
            options='{"startEvent": "signup", "valueEvent": "plan shared"}'
            as-of=${asOf}
          ></metric-card>
        </div>
        <div class="quarter card">
          <metric-card
            metric="cohort-retention"
            heading="Back in the month after"
            options='{"unit": "month", "periods": 12, "startEvent": "signup"}'
            as-of=${asOf}
          ></metric-card>
        </div>
        <div class="quarter card"><metric-card metric="retention-curve" as-of=${asOf}></metric-card></div>
        <div class="half card">
          <retention-curve by="segment" heading="Accounts that stay, by plan" as-of=${asOf}></retention-curve>
        </div>
        <div class="half card"><nps-gauge bands="needs work, good 0, great 30" as-of=${asOf}></nps-gauge></div>
        <div class="full card">
          <cohort-table
            unit="month"
            periods="12"
            start-event="signup"
            heading="Users active again, by the month they signed up"
            as-of=${asOf}
          ></cohort-table>
        </div>
        <div class="half card">
          <ttv-histogram
            start-event="signup"
            value-event="plan shared"
            heading="Days to the first shared plan"
            as-of=${asOf}
          ></ttv-histogram>
        </div>
        <div class="half card"><health-matrix limit="8" components=${components} as-of=${asOf}></health-matrix></div>
      </div>
    </metric-source>
  `,
};

/** Sources by their ids: a widget anywhere on the page names one in `from`. */
export const TwoSources: StoryObj = {
  name: 'Two sources',
  render: () => html`
    <metric-source id="east" .tables=${tables}></metric-source>
    <metric-source id="west" .tables=${others}></metric-source>
    <div class="cards">
      ${['east', 'west'].map(
        (id) => html`
          <div class="half card"><nps-gauge from=${id} heading="Recommendation, ${id}" as-of=${asOf}></nps-gauge></div>
        `,
      )}
      ${['east', 'west'].map(
        (id) => html`
          <div class="half card">
            <retention-curve from=${id} heading="Accounts that stay, ${id}" as-of=${asOf}></retention-curve>
          </div>
        `,
      )}
    </div>
  `,
};
