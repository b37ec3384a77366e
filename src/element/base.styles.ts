import {controlStyles} from './styles/controls.styles.js';
import {floatingStyles} from './styles/floating.styles.js';
import {frameStyles} from './styles/frame.styles.js';
import {graphicStyles} from './styles/graphic.styles.js';
import {mediaStyles} from './styles/media.styles.js';
import {openedStyles} from './styles/opened.styles.js';
import {peopleStyles} from './styles/people.styles.js';
import {stateStyles} from './styles/states.styles.js';

/** What all widgets look like. */
export const baseStyles = [
  frameStyles,
  graphicStyles,
  controlStyles,
  openedStyles,
  stateStyles,
  floatingStyles,
  peopleStyles,
  mediaStyles,
];
