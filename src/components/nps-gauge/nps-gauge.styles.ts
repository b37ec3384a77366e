import {css} from 'lit';

export const styles = css`
  :host {
    --_reserved: 356px;
    --_trend: var(--nps-gauge-color, var(--_accent));
  }
  @container (width >= 560px) {
    .skeleton > .shape {
      --_reserved: 204px;
    }
  }
  .parts {
    display: grid;
    gap: 16px;
  }
  .parts.wide {
    grid-template-columns: 1fr 1fr;
    gap: 32px;
    align-items: end;
  }
  .track {
    fill: var(--_track);
  }
  .arc {
    fill: var(--nps-gauge-color, var(--_accent));
  }
  .around {
    fill: color-mix(in oklab, var(--nps-gauge-color, var(--_accent)) 20%, var(--_paper));
    stroke: var(--nps-gauge-color, var(--_accent));
    stroke-width: 1.25px;
    stroke-linejoin: round;
  }
  .needle {
    stroke: var(--_text);
    stroke-width: 2.5px;
    stroke-linecap: round;
  }
  .needle-halo {
    stroke: var(--_paper);
    stroke-width: 7.5px;
  }
  .number {
    font-size: 36px;
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  .number.small {
    font-size: 28px;
  }
  .small + .limits {
    font-size: 12px;
  }
  .limits {
    font-size: 14px;
    fill: var(--_muted);
  }
  .band {
    fill: var(--_muted);
  }
  .band.interval {
    fill: var(--_text);
  }
  .band.value {
    fill: var(--_text);
    font-weight: 600;
  }
  .detractors,
  .low {
    fill: var(--_less);
    stroke: var(--_less);
  }
  .passives,
  .middle {
    fill: var(--_mid);
    stroke: var(--_mid);
  }
  .promoters,
  .high {
    fill: var(--_more);
    stroke: var(--_more);
  }
  .bar {
    stroke: none;
  }
  .rule {
    stroke-width: 3px;
    stroke-linecap: round;
  }
  .group {
    font-weight: 600;
  }
  .parts.wide .trend {
    grid-column: 1 / -1;
  }
  .mark:hover .bar,
  .mark:focus-visible .bar {
    filter: brightness(0.92);
  }
  [data-has-picked] .mark:not([data-picked]) .bar {
    opacity: 0.28;
  }
  .ghost {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  @media (forced-colors: active) {
    .passives,
    .middle {
      fill: var(--_paper);
      stroke: var(--_text);
    }
    .detractors,
    .low {
      fill: var(--_mid);
    }
  }
`;
