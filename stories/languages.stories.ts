import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {useMemo} from 'storybook/preview-api';
import {mounted} from './mounted.js';
import {widgets} from './registry.js';
import {directionOf, languages} from './toolbar.js';

interface Args {
  readonly widget: string;
  readonly fixture: string;
}

const tags = widgets.map(({tag}) => tag);

export default {
  title: 'Languages',
  args: {widget: 'nps-gauge', fixture: 'typical'},
  argTypes: {
    widget: {control: 'select', options: tags, description: 'The widget that is shown in all languages.'},
    fixture: {control: 'text', description: 'Name of one of its fixtures.'},
  },
} satisfies Meta<Args>;

/** The same widget side by side: its language is that of the nearest `lang`. */
export const SideBySide: StoryObj<Args> = {
  name: 'Side by side',
  render: (args) =>
    html`<div class="cards">${Object.keys(languages).map((language) => inLanguage(language, args))}</div>`,
};

/** A page that is read from right to left. */
export const RightToLeft: StoryObj<Args> = {
  name: 'Right to left',
  render: ({fixture}) => html`
    <div class="cards" lang="ar" dir="rtl">
      ${tags.map((tag) => html`<div class="half card">${useMemo(() => shown(tag, fixture), [fixture])}</div>`)}
    </div>
  `,
};

function inLanguage(language: string, {widget, fixture}: Args): unknown {
  return html`
    <section class="third" lang=${language} dir=${directionOf(language)}>
      <h3>${languages[language as keyof typeof languages]}</h3>
      <div class="card">${useMemo(() => shown(widget, fixture), [widget, fixture])}</div>
    </section>
  `;
}

function shown(tag: string, name: string): HTMLElement | undefined {
  const fixtures = widgets.find((widget) => widget.tag === tag)?.fixtures;
  return fixtures && mounted(tag, fixtures[name] ?? fixtures.typical);
}
