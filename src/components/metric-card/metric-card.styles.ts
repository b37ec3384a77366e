import {css} from 'lit';

export const styles = css`
  :host {
    --_reserved: 60px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 10px;
    min-block-size: 40px;
  }
  .number {
    font-size: 36px;
    font-weight: 650;
    line-height: 40px;
    letter-spacing: -0.02em;
  }
  .unit {
    font-size: 20px;
    font-weight: 600;
    line-height: 1;
    letter-spacing: 0;
  }
  .limits {
    font-size: 14px;
    color: var(--_muted);
    white-space: nowrap;
  }
  .takeaway {
    margin-block: 4px 0;
    font-size: 14px;
    line-height: 20px;
  }
  .spark {
    block-size: 86px;
  }
  .trend {
    margin-block-start: 4px;
  }
`;
