import 'keepwell/components/nps-gauge/define';
import {Component, CUSTOM_ELEMENTS_SCHEMA, input, linkedSignal, signal} from '@angular/core';
import type {ReadyEvent, SelectEvent} from 'keepwell/element';
import {isEstimate} from 'keepwell/metrics/kernel';
import type {Answer} from './rows';

/** A gauge on rows that change. It says what it shows, and what of it somebody picked. */
@Component({
  selector: 'app-feedback',
  // Lets elements with a hyphen pass that are not components of Angular. It does not check what they are given.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <nps-gauge
      [data]="answers()"
      bands="needs work, good 0, great 30"
      (kw-ready)="ready($event)"
      (kw-select)="select($event)"
    ></nps-gauge>
    <button (click)="add()">Add a 10</button>
    <output id="shown">{{ shown() }}</output>
    <output id="picked">{{ picked() }}</output>
  `,
})
export class Feedback {
  readonly initial = input.required<readonly Answer[]>();
  readonly answers = linkedSignal(() => this.initial());
  readonly shown = signal('');
  readonly picked = signal('');

  ready({detail: {outcome}}: ReadyEvent) {
    this.shown.set(isEstimate(outcome) ? `${Math.round(outcome.value)} from ${outcome.n} answers` : '');
  }

  async select(event: SelectEvent) {
    // The widget would list who is behind it. Here the page does.
    event.preventDefault();
    const {label, members} = event.detail;
    const found = await members();
    this.picked.set(`${label}: ${found && 'ids' in found ? found.ids.join(', ') : 'unknown'}`);
  }

  add() {
    this.answers.update((answers) => [...answers, {respondent: `user ${answers.length + 1}`, score: 10}]);
  }
}
