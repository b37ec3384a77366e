import {html, nothing, type TemplateResult} from 'lit';
import {DataError} from '../data-adapters/kernel/data-error.js';
import {plugIcon, retryIcon, staleIcon, warningIcon} from './icons.js';
import type {BaseWords} from './words.js';

/** There is nothing to read: says what to give the widget, with the smallest markup that works. */
export function emptyState(usage: string, words: BaseWords): TemplateResult {
  return html`<div class="message" part="empty">
    ${plugIcon}
    <p class="lead">${words.noData}</p>
    <code dir="ltr">${usage}</code>
  </div>`;
}

/** The shape of what comes, from 300 ms on; from 3 s on it says how far it is. Of what nobody can see, the room alone. */
export function loadingState(shape: TemplateResult | typeof nothing, progress: string): TemplateResult {
  return html`<div class="skeleton" part="loading">
    <div class="bar"></div>
    <div class="bar"></div>
    <div class="shape">${shape}<span class="progress">${progress}</span></div>
  </div>`;
}

/** What happened in the reader's words, what exactly for who can mend it, and one button. */
export function failedState(error: Error, words: BaseWords, retry: () => void): TemplateResult {
  return html`<div class="message" part="error" role="alert">
    ${warningIcon}
    <p class="lead">${failureText(error, words)}</p>
    <p class="muted detail" lang="en" dir="ltr">${error.message}</p>
    ${retryButton(words, retry)}
  </div>`;
}

/** The last value stands, but could not be refreshed. */
export function staleNotice(error: Error, words: BaseWords, retry: () => void): TemplateResult {
  return html`<div class="notice" part="stale" role="status">
    ${staleIcon}
    <p>${words.stale} ${failureText(error, words)}</p>
    ${retryButton(words, retry)}
  </div>`;
}

/** There is no value, and why. */
export function insufficientState(reason: string): TemplateResult {
  return html`<div class="message" part="insufficient">
    <span class="dash" aria-hidden="true">–</span>
    <p class="lead">${reason}</p>
  </div>`;
}

function retryButton(words: BaseWords, retry: () => void): TemplateResult {
  return html`<button class="plain-button retry" type="button" @click=${retry}>${retryIcon} ${words.tryAgain}</button>`;
}

function failureText(error: Error, words: BaseWords): string {
  return (error instanceof DataError ? words.failures[error.code] : undefined) ?? words.failed;
}
