import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import 'keepwell/define';
import {configure} from 'storybook/test';
import {shownManifest} from '../stories/declarations.js';
import '../stories/page.css';
import {settled} from '../stories/mounted.js';
import {addPseudoLanguage} from '../stories/pseudo-language.js';
import {globalTypes, initialGlobals, inPage} from '../stories/toolbar.js';

setCustomElementsManifest(shownManifest);
addPseudoLanguage();
// Plays wait for what is drawn; a busy machine takes its time.
configure({asyncUtilTimeout: 5000});

const preview: Preview = {
  globalTypes,
  initialGlobals,
  decorators: [inPage],
  parameters: {
    layout: 'fullscreen',
    // What passes is not listed place by place: that takes a third of the time.
    a11y: {test: 'error', options: {resultTypes: ['violations', 'incomplete']}},
    controls: {expanded: true, sort: 'alpha'},
    // What a page would write, not what a decorator drew.
    docs: {source: {type: 'code'}},
    options: {storySort: {order: ['About', 'Theming', 'Data', 'Languages', 'Dashboards', 'Widgets', 'States']}},
  },
  // A play, and axe after it, meet widgets that are done.
  mount: (context) => async () => {
    // Storybook gives it, its types do not.
    await (context as {renderToCanvas(): Promise<void>} & typeof context).renderToCanvas();
    await settled(context.canvasElement);
    return context.canvas;
  },
};
export default preview;
