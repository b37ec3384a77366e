// The example without a framework, with the elements from the sources where it has the built script.
import {expect} from '@open-wc/testing';
import {partText, settled, shows} from '../element/shown.js';
import {becomes} from './page.js';

describe('the HTML example', () => {
  it('shows rows of the page and of a script, and says what it shows', async () => {
    const html = await (await fetch('/examples/html/index.html')).text();
    const built = /<script src="keepwell\.js" defer(="")?><\/script>/;
    expect(html).to.match(built);
    const frame = document.createElement('iframe');
    frame.srcdoc = html.replace(built, '<script type="module" src="/src/define.ts"></script>');
    document.body.replaceChildren(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    const page = frame.contentDocument!;
    const shown = page.querySelector('#shown')!;

    await becomes(() => shown.textContent, '33 from 6 answers');
    expect(partText(page.querySelector('nps-gauge')!, 'foot')).not.to.match(/rows? left out/);
    page.querySelector('button')!.click();
    await becomes(() => shown.textContent, '43 from 7 answers');
    for (const widget of [page.querySelector('cohort-table')!, page.querySelector('metric-card')!]) {
      expect(shows(await settled(widget)), partText(widget, 'error')).to.equal('value');
      expect(partText(widget, 'foot')).not.to.match(/rows? left out/);
    }
    frame.remove();
  });
});
