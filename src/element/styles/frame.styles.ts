import {css} from 'lit';

/** The box of a widget and its type: one order from top to bottom, one left edge. */
export const frameStyles = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_text);
    background: var(--kw-surface, transparent);
    font-family: var(--_font);
    /* As wide as its box, also where that is as wide as what is in it, such as a dialog. */
    contain: inline-size;
    contain-intrinsic-inline-size: 240px;
  }
  :host([hidden]) {
    display: none;
  }
  /* Not of every ::before and ::after: browsers would work out two more styles for each element. */
  * {
    box-sizing: border-box;
  }
  /* Not on the host alone: a rule of the page for everything goes before what the host says of itself. */
  :host,
  figure {
    font-size: 13px;
    line-height: 20px;
    font-weight: 400;
    font-style: normal;
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: break-word;
  }
  figure {
    display: flex;
    flex-direction: column;
    margin: 0;
    block-size: 100%;
  }
  /* The height of what comes goes by the width; what is drawn knows it. A container takes longer to be laid out. */
  .keeps-room:not(.unseen) {
    container-type: inline-size;
  }
  .title {
    overflow-wrap: anywhere;
    margin: 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
    color: var(--_muted);
  }
  .takeaway {
    margin: var(--_space) 0 calc(4 * var(--_space));
    max-inline-size: 62ch;
    overflow-wrap: break-word;
    font-size: 15px;
    line-height: 21px;
    font-weight: 450;
    text-wrap: pretty;
  }
  strong {
    font-weight: 620;
  }
  .foot {
    margin: auto 0 0;
    padding-block-start: calc(3 * var(--_space));
    font-size: 12px;
    line-height: 18px;
    color: var(--_muted);
  }
  .foot strong {
    color: var(--_text);
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
