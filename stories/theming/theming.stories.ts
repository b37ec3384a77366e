import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {useMemo} from 'storybook/preview-api';
import {mounted, twice} from '../mounted.js';
import {widgets} from '../registry.js';
import './theming.css';

export default {title: 'Theming'} satisfies Meta;

const tags = ['nps-gauge', 'retention-curve', 'cohort-table', 'health-matrix'];
const shown = widgets.filter(({tag}) => tags.includes(tag));

const typical = (): TemplateResult[] =>
  shown.map(({tag, fixtures}) => html`<div class="half card">${mounted(tag, fixtures.typical)}</div>`);

interface Tokens {
  readonly accent: string;
  readonly less: string;
  readonly radius: number;
  readonly space: number;
}

/** Everything follows from one accent. Change it under Controls. */
export const OneAccent: StoryObj<Tokens> = {
  name: 'One accent',
  args: {accent: '#6d28d9', less: '#d97a2b', radius: 6, space: 4},
  argTypes: {
    accent: {control: 'color', description: '`--kw-accent`: marks, focus, scales; the rest is mixed from it'},
    less: {control: 'color', description: '`--kw-less`: what is on the other side of the middle'},
    radius: {control: {type: 'range', min: 0, max: 16}, description: '`--kw-radius`'},
    space: {control: {type: 'range', min: 2, max: 8}, description: '`--kw-space`'},
  },
  render: ({accent, less, radius, space}) => html`
    <div
      class="cards"
      ${ref((host) => {
        if (!(host instanceof HTMLElement)) return;
        const tokens = {accent, less, radius: `${radius}px`, space: `${space}px`};
        for (const [name, value] of Object.entries(tokens)) host.style.setProperty(`--kw-${name}`, value);
      })}
    >
      ${useMemo(typical, [])}
    </div>
  `,
};

/** Tokens for the whole, parts for what a token does not reach: a page in the colours and type of a brand. */
export const Brand: StoryObj = {
  render: () => html`<div class="brand"><div class="cards">${useMemo(typical, [])}</div></div>`,
};

/** Rules that reach for everything do not reach into a widget. */
export const HostileHost: StoryObj = {
  name: 'Hostile host',
  render: () => html`<div class="hostile"><div class="cards">${useMemo(typical, [])}</div></div>`,
};

/** A widget whose `theme` is set does not follow the page. */
export const OwnTheme: StoryObj = {
  name: 'Own theme',
  parameters: {a11y: twice},
  render: () => html`
    <div class="cards">
      ${useMemo(
        () =>
          (['light', 'dark'] as const).map((theme) =>
            widgets.slice(0, 2).map(
              ({
                tag,
                fixtures: {
                  typical: {properties, ...rest},
                },
              }) =>
                html`<div class="half card own-${theme}">
                  ${mounted(tag, {...rest, properties: {...properties, theme}})}
                </div>`,
            ),
          ),
        [],
      )}
    </div>
  `,
};
