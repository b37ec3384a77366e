import {css} from 'lit';

/** What stands in the cells of an account: bands, changes, scores on their ground. */
export const cellStyles = css`
  .rating {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .row .rating,
  .row .change {
    block-size: 28px;
  }
  .sign {
    flex: none;
    max-inline-size: none;
    stroke-linejoin: round;
  }
  .sign.red {
    color: var(--_risk);
  }
  .sign.amber {
    color: var(--_watch);
  }
  .sign.green {
    color: var(--_good);
  }
  /* What a person has set is a ring: nobody takes it for what was computed. */
  .sign.hand {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5px;
  }
  .change {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_muted);
    font-size: 12px;
  }
  .change > span {
    margin-inline-start: auto;
  }
  .change:is(.up, .down) > span {
    color: var(--_text);
  }
  .cell {
    display: block;
    block-size: 28px;
    margin-inline: 1px;
    border-radius: 3px;
    line-height: 28px;
    text-align: center;
  }
  .step-1 {
    background: var(--_div-1);
    color: light-dark(var(--_text), var(--_paper));
  }
  .step-2 {
    background: var(--_div-2);
  }
  .step-3 {
    background: var(--_div-3);
  }
  .step-5 {
    background: var(--_div-5);
  }
  .step-6 {
    background: var(--_div-6);
  }
  .step-7 {
    background: var(--_div-7);
    color: var(--_paper);
  }
  .gap {
    border: 1px solid var(--_line-2);
    color: var(--_muted);
    line-height: 26px;
  }
  .gap.incomplete {
    border-color: color-mix(in oklab, var(--_text) 40%, var(--_paper));
    background: repeating-linear-gradient(
      -45deg,
      color-mix(in oklab, var(--_text) 12%, var(--_paper)) 0 2px,
      var(--_paper) 2px 6px
    );
  }
  /* Grounds vanish: the lower a score, the thicker its frame; high ones have a broken one. */
  @media (forced-colors: active) {
    .cell {
      color: CanvasText;
    }
    .cell:not(.gap, .step-4) {
      border: 1px solid CanvasText;
      line-height: 26px;
    }
    .cell.step-2 {
      border-width: 2px;
      line-height: 24px;
    }
    .cell.step-1 {
      border-width: 4px;
      line-height: 20px;
    }
    .cell:is(.step-5, .step-6, .step-7) {
      border-style: dotted;
    }
    .cell.gap {
      border: 1px dashed GrayText;
    }
  }
  @media print {
    .cell {
      print-color-adjust: exact;
    }
  }
`;
