// The page of definitions that differ: a card for each, all of the same few rows, which can be changed.
import 'keepwell/components/metric-card/define';
import {measureFrom, memory} from 'keepwell/data-adapters';
import {cohortRetention} from 'keepwell/metrics';
import {formatsOf, isInsufficient, scopeOf} from 'keepwell/metrics/kernel';
import {AS_OF, cohortMeans, disagreements, meansOf, rows, type Disagreement} from './disagreements.js';

type Tables = Readonly<Record<string, readonly object[]>>;

/** Shows every disagreement at a place. */
export function showDefinitions(place: HTMLElement): void {
  const source = document.createElement('metric-source');
  const means = element('dl', 'means');
  const take = (tables: Tables): void => {
    source.tables = tables;
    void showMeans(means, tables);
  };
  take(rows);
  source.append(...disagreements.flatMap(shown), ...headed(cohortMeans), means, rowsEditor(take));
  place.append(source);
}

function shown({title, why, metric, definitions}: Disagreement): HTMLElement[] {
  const cards = element('div', 'cards');
  for (const {by, options} of definitions) {
    const card = document.createElement('metric-card');
    card.metric = metric;
    card.heading = by.charAt(0).toUpperCase() + by.slice(1);
    card.asOf = AS_OF;
    card.options = options;
    const article = element('article', 'quarter');
    article.append(card);
    cards.append(article);
  }
  return [...headed({title, why}), cards];
}

function headed({title, why}: Readonly<Record<'title' | 'why', string>>): HTMLElement[] {
  return [element('h3', '', title), element('p', 'lead', why)];
}

/** The three means of one table of cohorts. */
async function showMeans(place: HTMLElement, tables: Tables): Promise<void> {
  const {signal} = new AbortController();
  const scope = scopeOf({asOf: Date.parse(AS_OF)});
  const outcome = await measureFrom(memory.open({data: tables}), cohortRetention, {}, scope, {signal});
  const formats = formatsOf('en', scope.timeZone);
  const means = isInsufficient(outcome) ? [] : meansOf(outcome);
  place.replaceChildren(
    ...means.flatMap(({by, share}) => [
      element('dt', '', by),
      element('dd', '', share === null ? '–' : formats.percent(share, 1)),
    ]),
  );
}

/** The rows as JSON, and what is wrong with it. */
function rowsEditor(take: (tables: Tables) => void): HTMLElement {
  const editor = document.createElement('details');
  const text = document.createElement('textarea');
  const wrong = element('p', 'wrong');
  wrong.setAttribute('role', 'status');
  text.value = Object.entries(rows)
    .map(([table, all]) => `"${table}": [\n${all.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]`)
    .join(',\n');
  text.spellcheck = false;
  text.setAttribute('aria-label', 'Rows, as JSON');
  text.addEventListener('input', () => {
    try {
      take(JSON.parse(`{${text.value}}`) as Tables);
      wrong.textContent = '';
    } catch (error) {
      wrong.textContent = `Not taken: ${String(error)}`;
    }
  });
  editor.append(element('summary', '', 'The rows: change them, and all numbers follow'), text, wrong);
  return editor;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), {className, textContent: text});
}
