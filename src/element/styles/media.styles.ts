import {css} from 'lit';

/** What readers have asked their system for, and paper. Goes last. */
export const mediaStyles = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .tip,
    .menu,
    .people-panel,
    .notice,
    .definition,
    .tools {
      border: 1px solid CanvasText;
    }
    svg {
      forced-color-adjust: none;
    }
  }
  @media print {
    .tools,
    .menu,
    .tip,
    .plain-button,
    .close {
      display: none;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
    figure {
      break-inside: avoid;
    }
  }
`;
