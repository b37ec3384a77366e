import {css} from 'lit';

export const styles = css`
  :host {
    --_reserved: 340px;
    --_gain: var(--revenue-bridge-gain, var(--_more));
    --_loss: var(--revenue-bridge-loss, var(--_less));
    --_total: color-mix(in oklab, var(--_text) 62%, var(--_paper));
  }
  @container (width >= 540px) {
    .skeleton > .shape {
      --_reserved: calc(clamp(160px, 28cqi, 250px) + 164px);
    }
    .ghost > .rows {
      display: none;
    }
  }
  @container (width < 540px) {
    .ghost > .columns {
      display: none;
    }
  }
  .hit {
    fill: transparent;
  }
  [data-mark] {
    cursor: default;
  }
  .connector {
    stroke: color-mix(in oklab, var(--_text) 38%, transparent);
    shape-rendering: crispEdges;
  }
  .total {
    --_bar: var(--_total);
  }
  .gain {
    --_bar: var(--_gain);
  }
  .loss {
    --_bar: var(--_loss);
  }
  .fx {
    --_bar: var(--_mid);
  }
  .bar,
  .month {
    fill: var(--_bar);
  }
  .total .bar {
    rx: 2px;
  }
  .amount {
    font-size: 13px;
    font-weight: 600;
  }
  .total .amount {
    font-weight: 650;
  }
  .wide .total .amount {
    font-size: 15px;
  }
  .tall .total .name {
    font-weight: 600;
  }
  .mark:is(:hover, :focus-visible) :is(.bar, .month) {
    filter: brightness(0.92);
  }
  dl.rates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: 8px 24px;
    margin: 20px 0 0;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .rates dt {
    font-size: 12px;
    line-height: 18px;
    color: var(--_muted);
  }
  .rates dd {
    margin: 0;
    font-size: 20px;
    font-weight: 600;
    line-height: 26px;
  }
  .none {
    font-size: 13px;
    font-weight: 400;
  }
  .tall dl.rates {
    grid-template-columns: 1fr;
    gap: 4px;
    margin-block-start: 12px;
  }
  .tall .rates > div {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
  }
  .tall .rates dt {
    font-size: 13px;
  }
  .tall .rates dd {
    font-size: 13px;
    line-height: 22px;
    text-align: end;
  }
  .ghost {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  @media (forced-colors: active) {
    .total {
      --_bar: CanvasText;
    }
    .loss :is(.bar, .month) {
      fill: Canvas;
      stroke: CanvasText;
    }
    .fx :is(.bar, .month) {
      fill: Canvas;
      stroke: CanvasText;
      stroke-dasharray: 2 2;
    }
  }
`;
