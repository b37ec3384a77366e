import 'keepwell/components/metric-source/define';
import type {HealthMatrix, MetricCard, RetentionCurve, SignalList} from 'keepwell';
import {knowWidgets} from './widgets.js';

/** The sample data end here, and so does what the widgets look at. */
const AS_OF = '2026-11-18T08:00:00Z';
const TIME_ZONE = 'Europe/Berlin';

const components = [
  {id: 'adoption', label: 'Adoption', weight: 25, measure: 'active-users-per-seat', worst: 0, best: 0.8},
  {id: 'activity', label: 'Activity', weight: 20, measure: 'active-days', worst: 4, best: 22},
  {id: 'breadth', label: 'Breadth', weight: 15, measure: 'features-used', worst: 2, best: 10},
  {id: 'trend', label: 'Trend', weight: 15, measure: 'usage-trend', worst: 0.5, best: 1.1},
  {id: 'support', label: 'Support', weight: 10, measure: 'tickets', worst: 4, best: 0},
  {id: 'sentiment', label: 'Sentiment', weight: 15, measure: 'mean-nps', worst: 0, best: 10},
];

const templates = [...document.querySelectorAll('template')];
const links = document.querySelectorAll<HTMLAnchorElement>('nav a');
const pages = new Map<string, HTMLElement>();

/** A page is made when somebody first comes to it, and kept: its widgets read the rows that are there. */
function pageOf(template: HTMLTemplateElement): HTMLElement {
  const known = pages.get(template.id);
  if (known) return known;
  const page = document.createElement('section');
  const heading = document.createElement('h2');
  heading.tabIndex = -1;
  heading.textContent = template.dataset['title'] ?? '';
  page.append(heading, template.content.cloneNode(true));
  setUp(page);
  pages.set(template.id, page);
  const articles = [...page.querySelectorAll('article')].map((article) => ({article, widgets: [...article.children]}));
  for (const {article} of articles) article.replaceChildren();
  document.querySelector('#pages')?.append(page);
  void fill(articles);
  return page;
}

/** Puts widgets into their articles when they are known, each in a task of its own: to come to life takes a while. */
async function fill(articles: readonly {readonly article: HTMLElement; readonly widgets: readonly Element[]}[]) {
  await knowWidgets(articles.flatMap(({widgets}) => widgets));
  for (const {article, widgets} of articles) {
    await new Promise((resolve) => setTimeout(resolve));
    article.append(...widgets);
  }
}

function setUp(page: HTMLElement): void {
  for (const widget of page.querySelectorAll('article > *')) {
    widget.setAttribute('as-of', AS_OF);
    widget.setAttribute('time-zone', TIME_ZONE);
  }
  for (const widget of page.querySelectorAll<HealthMatrix | MetricCard | SignalList>('[data-health]')) {
    if (widget.matches('metric-card')) widget.setAttribute('options', JSON.stringify({components}));
    else widget.setAttribute('components', JSON.stringify(components));
  }
  const definitions = page.querySelector<HTMLElement>('[data-definitions]');
  if (definitions) void import('./definitions.js').then(({showDefinitions}) => showDefinitions(definitions));
  for (const curve of page.querySelectorAll<RetentionCurve>('retention-curve')) {
    curve.messages = {
      groups: {none: 'groups', segment: 'plans', region: 'regions', csm: 'CSMs', team: 'teams', plan: 'plans'},
    };
  }
}

function open(): HTMLElement | null {
  const [first] = templates;
  const template = templates.find(({id}) => `#${id}` === location.hash) ?? first;
  if (!template) return null;
  const page = pageOf(template);
  for (const other of pages.values()) other.hidden = other !== page;
  for (const link of links) {
    if (link.hash === `#${template.id}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  return page;
}

addEventListener('hashchange', () => {
  const page = open();
  scrollTo({top: 0});
  page?.querySelector('h2')?.focus({preventScroll: true});
});
// In a task of its own: in this one all code of the page has begun to run.
setTimeout(open);

const buttons = document.querySelectorAll<HTMLButtonElement>('[data-theme]');

function show(theme: string): void {
  document.documentElement.style.colorScheme = theme;
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['theme'] === theme));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    show(button.dataset['theme'] ?? 'light');
  });
}
show(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
