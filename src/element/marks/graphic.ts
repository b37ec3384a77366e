import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {View} from '../view.js';
import type {MarksController} from './marks-controller.js';

/**
 * The graphic of a widget, with what listens to its marks, and the tip that they share.
 * @param isDrawn else its room is kept, and nothing is in it
 */
export function graphicOf(view: View, controller: MarksController, isDrawn: boolean): TemplateResult {
  const {marks} = view;
  const hover = (isIn: boolean) => () => {
    controller.hover(isIn);
  };
  return html`
    <div
      class=${isDrawn ? 'graphic' : 'graphic waits'}
      part="graphic"
      @pointerdown=${controller}
      @pointerover=${controller}
      @pointerleave=${controller}
      @focusin=${controller}
      @focusout=${controller}
      @keydown=${controller}
      @click=${controller}
    >
      ${guard([view, isDrawn], () => (isDrawn ? view.graphic : nothing))}
      <div class="tip-anchor"></div>
    </div>
    ${
      marks
        ? html`<div
            class="tip"
            part="tooltip"
            id="tip"
            role="tooltip"
            popover="manual"
            @pointerenter=${hover(true)}
            @pointerleave=${hover(false)}
          ></div>`
        : nothing
    }
  `;
}
