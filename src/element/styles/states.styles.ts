import {css} from 'lit';

/** What stands there where there is no value: messages, skeletons, notices. */
export const stateStyles = css`
  .message code {
    font-family: ui-monospace, monospace;
    font-size: 12px;
  }
  .message {
    display: grid;
    justify-items: start;
    align-content: center;
    gap: 8px;
    min-block-size: var(--_reserved, 180px);
    padding-block: 16px;
  }
  .message p {
    margin: 0;
    max-inline-size: 62ch;
  }
  .message .icon {
    color: var(--_muted);
  }
  .message .lead {
    font-size: 15px;
    line-height: 21px;
  }
  .message code {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_wash);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .dash {
    font-size: 36px;
    line-height: 40px;
    font-weight: 300;
    color: var(--_muted);
  }
  .skeleton {
    display: grid;
    gap: 8px;
    margin-block-start: 6px;
    opacity: 0;
    animation: appear 1ms 300ms forwards;
  }
  .skeleton > .bar,
  .shape > .block {
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .skeleton > .bar {
    block-size: 12px;
    max-inline-size: 62ch;
  }
  .skeleton > .bar + .bar {
    inline-size: 66%;
  }
  .skeleton > .shape {
    position: relative;
    overflow: clip;
    min-block-size: var(--_reserved, 180px);
    margin-block-start: 8px;
  }
  .shape > .block {
    block-size: var(--_reserved, 180px);
    border-radius: 8px;
  }
  .shape > .progress {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    text-align: center;
    color: var(--_muted);
    opacity: 0;
    animation: appear 1ms 3s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  .detail {
    overflow-wrap: anywhere;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-block-start: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-radius: 8px;
    background: var(--_wash);
    font-size: 12px;
    line-height: 18px;
  }
  .notice p {
    flex: 1 1 20ch;
    margin: 0;
  }
  .notice .plain-button {
    min-block-size: 26px;
    padding-inline: 8px;
  }
`;
