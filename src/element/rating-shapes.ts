import {svg, type TemplateResult} from 'lit';

/** The shapes of the three ratings in a box of 10 px: each is told without its colour. */
export const ratingShapes: Readonly<Record<'risk' | 'watch' | 'good', TemplateResult<2>>> = {
  risk: svg`<path d="M5 .7 9.3 5 5 9.3.7 5z"></path>`,
  watch: svg`<path d="M5 1.2 9.4 9H.6z"></path>`,
  good: svg`<circle cx="5" cy="5" r="4.25"></circle>`,
};
