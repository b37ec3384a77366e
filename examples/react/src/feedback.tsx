import 'keepwell/components/nps-gauge/define';
import {useState} from 'react';
import type {ReadyEvent, SelectEvent} from 'keepwell/element';
import {isEstimate} from 'keepwell/metrics/kernel';
import type {} from 'keepwell/types/react';
import type {Answer} from './rows';

/** A gauge on rows that change. It says what it shows, and what of it somebody picked. */
export function Feedback({initial}: {readonly initial: readonly Answer[]}) {
  const [answers, setAnswers] = useState(initial);
  const [shown, setShown] = useState('');
  const [picked, setPicked] = useState('');

  function ready({detail: {outcome}}: ReadyEvent) {
    setShown(isEstimate(outcome) ? `${Math.round(outcome.value)} from ${outcome.n} answers` : '');
  }

  async function select(event: SelectEvent) {
    // The widget would list who is behind it. Here the page does.
    event.preventDefault();
    const {label, members} = event.detail;
    const found = await members();
    setPicked(`${label}: ${found && 'ids' in found ? found.ids.join(', ') : 'unknown'}`);
  }

  function add() {
    setAnswers([...answers, {respondent: `user ${answers.length + 1}`, score: 10}]);
  }

  return (
    <section>
      <nps-gauge
        data={answers}
        bands="needs work, good 0, great 30"
        onkw-ready={ready}
        onkw-select={(event) => void select(event)}
      />
      <button onClick={add}>Add a 10</button>
      <output id="shown">{shown}</output>
      <output id="picked">{picked}</output>
    </section>
  );
}
