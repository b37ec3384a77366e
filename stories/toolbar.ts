// The toolbar: what a page around the widgets would be.
import type {Decorator, Preview} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {PSEUDO} from './pseudo-language.js';

/** The languages that stories can be shown in, by the code that goes into `lang`. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ja: '日本語',
  ar: 'العربية',
  [PSEUDO]: 'Pseudo',
} as const;

/** The direction that a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: menu('Theme', 'mirror', {light: 'Light', dark: 'Dark', auto: 'As the system'}),
  language: menu('Language', 'globe', languages),
  direction: menu('Direction', 'transfer', {auto: 'By language', ltr: 'Left to right', rtl: 'Right to left'}),
  width: menu('Width', 'grow', {full: 'Full width', 240: '240 px', 360: '360 px', 768: '768 px'}),
  colours: menu('Colours', 'contrast', {own: 'Colours of the page', forced: 'Forced colours'}),
};

export const initialGlobals = {theme: 'light', language: 'en', direction: 'auto', width: 'full', colours: 'own'};

/** The page around a story, as the toolbar says. */
export const inPage: Decorator = (story, {globals}) => {
  const {theme, language, direction, width, colours} = globals as Record<keyof typeof initialGlobals, string>;
  const dir = direction === 'auto' ? directionOf(language) : direction;
  const needsHint = colours === 'forced' && !matchMedia('(forced-colors: active)').matches;
  return html`
    <div class="page theme-${theme} width-${width}" lang=${language} dir=${dir}>
      ${needsHint ? forcedColoursHint : nothing} ${story()}
    </div>
  `;
};

/** A page cannot force colours on itself. */
const forcedColoursHint = html`
  <p class="hint" lang="en" dir="ltr">
    Forced colours come from the system or the browser: in Chromium's developer tools choose Rendering, Emulate CSS
    media feature forced-colors, active.
  </p>
`;

function menu(title: string, icon: string, items: Readonly<Record<string, string>>): object {
  return {
    description: title,
    toolbar: {
      title,
      icon,
      dynamicTitle: true,
      items: Object.entries(items).map(([value, name]) => ({value, title: name})),
    },
  };
}
