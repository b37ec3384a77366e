import {css} from 'lit';

/**
 * The look in variables. A host sets the public `--kw-…` ones; the private `--_…` ones that styles use fall back to ours.
 * Scales are quantised: their seven steps jump over the lightness at which neither ink reaches 4.5:1.
 */
export const tokens = css`
  :host {
    --_text: var(--kw-text, light-dark(oklch(0.25 0.02 262), oklch(0.93 0.006 262)));
    --_muted: var(--kw-muted, light-dark(oklch(0.5 0.018 262), oklch(0.72 0.014 262)));
    --_faint: var(--kw-faint, light-dark(oklch(0.63 0.015 262), oklch(0.58 0.014 262)));
    --_paper: var(--kw-paper, light-dark(#fff, oklch(0.215 0.012 262)));
    --_raised: var(--kw-raised, light-dark(#fff, oklch(0.27 0.014 262)));
    --_accent: var(--kw-accent, light-dark(oklch(0.47 0.13 256), oklch(0.77 0.105 248)));
    --_focus: var(--kw-focus, var(--_accent));
    --_line: color-mix(in oklab, var(--_text) 12%, transparent);
    --_line-2: color-mix(in oklab, var(--_text) 24%, transparent);
    --_wash: color-mix(in oklab, var(--_text) 5%, transparent);
    --_track: color-mix(in oklab, var(--_text) 11%, var(--_paper));
    --_more: var(--kw-more, var(--_accent));
    --_less: var(--kw-less, light-dark(oklch(0.63 0.155 48), oklch(0.75 0.14 60)));
    --_mid: var(--kw-mid, light-dark(oklch(0.64 0.012 262), oklch(0.62 0.012 262)));
    --_good: var(--kw-good, light-dark(oklch(0.56 0.11 165), oklch(0.76 0.12 165)));
    --_watch: var(--kw-watch, light-dark(oklch(0.65 0.13 75), oklch(0.84 0.13 88)));
    --_risk: var(--kw-risk, light-dark(oklch(0.5 0.17 27), oklch(0.7 0.16 25)));
    --_cat-1: var(--kw-cat-1, var(--_accent));
    --_cat-2: var(--kw-cat-2, light-dark(oklch(0.55 0.09 195), oklch(0.82 0.09 190)));
    --_cat-3: var(--kw-cat-3, light-dark(oklch(0.43 0.15 340), oklch(0.72 0.13 345)));
    --_cat-4: var(--kw-cat-4, light-dark(oklch(0.53 0.11 75), oklch(0.86 0.11 85)));
    --_cat-5: var(--kw-cat-5, light-dark(oklch(0.36 0.05 256), oklch(0.9 0.02 256)));
    --_cat-6: var(--kw-cat-6, light-dark(oklch(0.56 0.13 300), oklch(0.7 0.12 300)));
    --_seq-1: light-dark(
      color-mix(in oklab, var(--_accent) 6%, var(--_paper)),
      color-mix(in oklab, var(--_accent) 9%, var(--_paper))
    );
    --_seq-2: light-dark(
      color-mix(in oklab, var(--_accent) 14%, var(--_paper)),
      color-mix(in oklab, var(--_accent) 18%, var(--_paper))
    );
    --_seq-3: light-dark(
      color-mix(in oklab, var(--_accent) 26%, var(--_paper)),
      color-mix(in oklab, var(--_accent) 28%, var(--_paper))
    );
    --_seq-4: light-dark(
      color-mix(in oklab, var(--_accent) 40%, var(--_paper)),
      color-mix(in oklab, var(--_accent) 39%, var(--_paper))
    );
    --_seq-5: light-dark(
      color-mix(in oklab, var(--_accent) 59%, var(--_paper)),
      color-mix(in oklab, var(--_accent) 52%, var(--_paper))
    );
    --_seq-6: light-dark(
      color-mix(in oklab, var(--_accent) 84%, var(--_paper)),
      color-mix(in oklab, var(--_accent) 74%, var(--_paper))
    );
    --_seq-7: light-dark(color-mix(in oklab, var(--_accent) 84%, black), var(--_accent));
    --_div-1: light-dark(
      color-mix(in oklab, var(--_less) 90%, var(--_paper)),
      color-mix(in oklab, var(--_less) 92%, var(--_paper))
    );
    --_div-2: light-dark(
      color-mix(in oklab, var(--_less) 52%, var(--_paper)),
      color-mix(in oklab, var(--_less) 54%, var(--_paper))
    );
    --_div-3: light-dark(
      color-mix(in oklab, var(--_less) 22%, var(--_paper)),
      color-mix(in oklab, var(--_less) 26%, var(--_paper))
    );
    --_div-4: color-mix(in oklab, var(--_text) 5%, var(--_paper));
    --_div-5: light-dark(
      color-mix(in oklab, var(--_more) 14%, var(--_paper)),
      color-mix(in oklab, var(--_more) 20%, var(--_paper))
    );
    --_div-6: light-dark(
      color-mix(in oklab, var(--_more) 34%, var(--_paper)),
      color-mix(in oklab, var(--_more) 40%, var(--_paper))
    );
    --_div-7: light-dark(
      color-mix(in oklab, var(--_more) 88%, var(--_paper)),
      color-mix(in oklab, var(--_more) 90%, var(--_paper))
    );
    --_space: var(--kw-space, 4px);
    --_radius: var(--kw-radius, 6px);
    --_font: var(--kw-font-family, inherit);
    --_shadow: 0 0 0 1px var(--_line), 0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px -6px rgb(0 0 0 / 16%);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  /* Print is on paper. */
  @media print {
    :host {
      color-scheme: light;
      --_text: #000;
      --_paper: #fff;
      --_raised: #fff;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_faint: CanvasText;
      --_paper: Canvas;
      --_raised: Canvas;
      --_accent: LinkText;
      --_focus: Highlight;
      --_less: CanvasText;
      --_mid: GrayText;
      --_good: CanvasText;
      --_watch: CanvasText;
      --_risk: CanvasText;
      --_cat-2: CanvasText;
      --_cat-3: LinkText;
      --_cat-4: CanvasText;
      --_cat-5: LinkText;
      --_cat-6: CanvasText;
      --_line: GrayText;
      --_line-2: CanvasText;
      --_shadow: 0 0 0 1px CanvasText;
    }
  }
`;
