import {css} from 'lit';

/** What floats over a widget: tips, held by an anchor over their mark, and the menu of files. */
export const floatingStyles = css`
  /* A tip stands over everything, beside the anchor that is laid over its mark, on the side that has room. */
  .tip-anchor {
    position: absolute;
    anchor-name: --kw-mark;
    pointer-events: none;
  }
  .tip,
  .menu {
    position: fixed;
    inset: auto;
    margin: 6px;
    border: 0;
    border-radius: 8px;
    color: var(--_text);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }
  .tip {
    position-anchor: --kw-mark;
    position-area: block-start;
    inline-size: max-content;
    max-inline-size: min(320px, 100vi - 16px);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    font-size: 12px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .tip[data-place='below'] {
    position-area: block-end span-inline-end;
    margin-inline: 0;
  }
  .tip p {
    margin: 0;
  }
  .tip .tip-title {
    font-weight: 600;
  }
  .tip dl {
    display: grid;
    gap: 2px 16px;
    margin: 4px 0;
  }
  .tip dl > div {
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .tip dt {
    color: var(--_muted);
  }
  .tip dd {
    margin: 0;
    text-align: end;
    font-weight: 600;
  }
  .tip dd .muted {
    font-weight: 400;
  }
  [data-tool='export'] {
    anchor-name: --kw-export;
  }
  .menu {
    position-anchor: --kw-export;
    position-area: block-end span-inline-start;
    margin-inline: 0;
    padding: 4px;
    min-inline-size: 160px;
  }
  .menu button {
    display: flex;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 10px;
    justify-content: start;
    color: var(--_text);
  }
  @supports not (position-area: block-start) {
    .tip,
    .menu {
      inset: auto 8px 8px;
      margin: 0 auto;
    }
  }
`;
