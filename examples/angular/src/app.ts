import {Component} from '@angular/core';
import {Feedback} from './feedback';
import {answers, asOf, events} from './rows';
import {Usage} from './usage';

@Component({
  selector: 'app-root',
  imports: [Feedback, Usage],
  template: `
    <app-feedback [initial]="answers" />
    <app-usage [events]="events" [asOf]="asOf" />
  `,
})
export class App {
  readonly answers = answers;
  readonly events = events;
  readonly asOf = asOf;
}
