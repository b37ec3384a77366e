import {css} from 'lit';

/** Buttons, the tools at the right of a title, and where the focus is. */
export const controlStyles = css`
  .tools {
    position: absolute;
    z-index: 1;
    inset-block-start: -4px;
    inset-inline-end: 0;
    display: flex;
    gap: 0;
    padding: 1px;
    border-radius: 8px;
    background: var(--_raised);
    box-shadow: 0 0 0 1px var(--_line);
    opacity: 0;
    transition: opacity 160ms ease-out;
    /* Not laid out while they are not seen: the buttons have their size without them. */
    --_icon: none;
  }
  .tools .icon {
    display: var(--_icon);
    transition: display 160ms allow-discrete;
  }
  :host(:hover) .tools,
  .tools:focus-within,
  .tools:has([aria-expanded='true']) {
    opacity: 1;
    --_icon: block;
  }
  @media (hover: none) {
    .tools {
      opacity: 1;
      --_icon: block;
    }
    .title {
      padding-inline-end: 88px;
    }
  }
  button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 26px;
    min-block-size: 26px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }
  button:hover,
  button[aria-expanded='true'] {
    color: var(--_text);
    background: var(--_wash);
  }
  .plain-button {
    min-block-size: 32px;
    padding-inline: 12px;
    font-weight: 600;
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_line-2);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .icon {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
`;
