import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {Feedback} from './feedback';
import {answers, asOf, events} from './rows';
import {Usage} from './usage';

createRoot(document.querySelector('main')!).render(
  <StrictMode>
    <Feedback initial={answers} />
    <Usage events={events} asOf={asOf} />
  </StrictMode>,
);
