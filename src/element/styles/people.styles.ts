import {css} from 'lit';

/** The list of who is behind a mark. */
export const peopleStyles = css`
  .people-panel {
    margin-block-start: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space)) calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: 8px;
    background: var(--_wash);
  }
  .people-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .people-panel h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
  }
  .people-panel p {
    margin: 0 0 8px;
  }
  .people {
    columns: 3 140px;
    column-gap: 16px;
    max-block-size: 180px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .people li {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
