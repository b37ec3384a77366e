import {css} from 'lit';

export const styles = css`
  figure {
    --_reserved: 366px;
  }
  @container (width < 300px) {
    .skeleton > .shape {
      --_reserved: 430px;
    }
  }
  @container (width >= 460px) {
    .skeleton > .shape {
      --_reserved: 350px;
    }
  }
  .new {
    --_state: var(--lifecycle-bars-new-color, var(--_accent));
  }
  .resurrecting {
    --_state: var(--lifecycle-bars-resurrecting-color, var(--_cat-2));
  }
  .returning {
    --_state: var(--lifecycle-bars-returning-color, color-mix(in oklab, var(--_text) 46%, var(--_paper)));
  }
  .dormant {
    --_state: var(--lifecycle-bars-dormant-color, var(--_less));
  }
  .part {
    fill: var(--_state);
  }
  .hatch-ground {
    fill: color-mix(in oklab, var(--_state) 14%, var(--_paper));
  }
  .hatch-line {
    stroke: var(--_state);
  }
  .running .part {
    stroke: var(--_state);
    stroke-width: 1px;
    stroke-dasharray: 3 2;
  }
  .running .new .part {
    fill: url(#running-new);
  }
  .running .resurrecting .part {
    fill: url(#running-resurrecting);
  }
  .running .returning .part {
    fill: url(#running-returning);
  }
  .running .dormant .part {
    fill: url(#running-dormant);
  }
  .change {
    font-weight: 600;
  }
  .change,
  .no-count {
    pointer-events: none;
  }
  .hit {
    fill: transparent;
  }
  .ring {
    fill: none;
    stroke: none;
    pointer-events: none;
  }
  .mark:is(:hover, [data-picked]) > .ring {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .mark:focus-visible {
    outline: none;
  }
  .mark:focus-visible > .ring {
    stroke: var(--_focus);
    stroke-width: 2px;
  }
  [data-has-picked] .mark:not([data-picked]) .part {
    opacity: 0.28;
  }
  .key {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 6px 20px;
    margin-block-start: 10px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .key strong {
    font-weight: 600;
    color: var(--_text);
  }
  .sample {
    display: flex;
    gap: 6px;
  }
  .sample.wide {
    grid-column: 1 / -1;
  }
  .swatch {
    flex: none;
    box-sizing: border-box;
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 2px;
    border-radius: 2px;
    line-height: 12px;
    text-align: center;
    background: var(--_state, transparent);
  }
  .swatch.strong {
    font-weight: 600;
    color: var(--_text);
  }
  .unfinished {
    border: 1px dashed var(--_muted);
    background: repeating-linear-gradient(135deg, var(--_muted) 0 1px, transparent 1px 4px);
  }
  @media (forced-colors: active) {
    .new {
      --_state: CanvasText;
    }
    .resurrecting {
      --_state: LinkText;
    }
    .returning {
      --_state: GrayText;
    }
    .dormant {
      --_state: Canvas;
    }
    .dormant .part {
      stroke: CanvasText;
    }
    .dormant .hatch-line {
      stroke: CanvasText;
    }
    .swatch {
      forced-color-adjust: none;
    }
    .swatch.dormant {
      border: 1px solid CanvasText;
    }
  }
`;
