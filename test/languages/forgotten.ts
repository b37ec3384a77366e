import {withoutBrackets} from './pseudo-language.js';

const spoken = [
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
];
/** What is the same in every language: code, what only developers read, and what is not shown. */
const inEnglish = 'code, [lang=en], style, script, desc';
/** Dates as Intl writes them in English, and n as mathematics does. */
const notation = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|UTC)\b|\bn =/g;

/** The texts of a widget, or of a part of it, that are neither from its words nor data. */
export function forgottenIn(root: ParentNode, withoutData: WithoutData): string[] {
  return [...new Set(textsOf(root))].filter((text) => {
    const left = withoutBrackets(text).replace(notation, '');
    return isSaid(left) && isSaid(withoutData(left));
  });
}

const isSaid = (text: string): boolean => /\p{L}/u.test(text);

function textsOf(root: ParentNode): string[] {
  const texts: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(inEnglish)) continue;
    for (const name of spoken) texts.push(element.getAttribute(name) ?? '');
    const own = [...element.childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [],
    );
    // Parts of a sentence stand in one element, with their brackets.
    texts.push(own.join(''));
  }
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** Takes names out of a text. */
export type WithoutData = (text: string) => string;

/** Takes the texts of rows and properties out of a text, also where their ends were cut off. */
export function withoutNames(value: unknown): WithoutData {
  const names = new Set<string>();
  const note = (part: unknown): void => {
    if (typeof part === 'string') {
      // Bands and components come as lists of names with numbers; without a label an id is one.
      for (const name of [part, part.replaceAll('-', ' '), ...part.split(/[,;:]| -?[\d.]+/)])
        names.add(name.replace(/\s+/g, ' ').trim().toLowerCase());
    } else if (Array.isArray(part)) part.forEach(note);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(note);
  };
  note(value);
  const longestFirst = [...names].filter(isName).sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&'));
  const whole = new RegExp(`(?<!\\p{L})(${escaped.join('|')})(?!\\p{L})`, 'giu');
  const isBegun = (start: string): boolean => longestFirst.some((name) => name.startsWith(start.toLowerCase()));
  return (text) =>
    text.replace(whole, '').replace(/([^…]+)…/g, (cut, start: string) => (isBegun(start.trim()) ? '' : cut));
}

/** Instants are never shown as they are. */
const isName = (text: string): boolean => isSaid(text) && !/^\d{4}-\d\d-\d\dt/.test(text);
