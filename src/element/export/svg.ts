import {rounded, type Attributes, type Hatch, type Mark, type Picture} from './marks.js';

/** What a picture tells who cannot see it. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
}

/**
 * A picture as a file of SVG that stands for itself: no script, style, link or HTML is in it, so that it is the same in any
 * page and in programs that know only plain SVG. A font that is missing there is replaced in the same room.
 */
export function svgOf(picture: Picture, {title, description}: PictureWords): string {
  const {left, top, width, height, background, hatches, marks} = picture;
  // What most texts have in common; said once.
  const {'font-family': family, 'font-variant': variant} = marks.find(({name}) => name === 'text')?.attributes ?? {};
  const usual: Attributes = {
    'font-family': family,
    'font-variant': variant,
    'font-weight': '400',
    'font-style': 'normal',
    'letter-spacing': 0,
    direction: 'ltr',
    'text-anchor': 'start',
  };
  const content = [
    tag('title', {}, escaped(title)),
    tag('desc', {}, escaped(description)),
    ...hatches.map((hatch) => hatchTag(hatch)),
    ...(background ? [tag('rect', {x: left, y: top, width, height, ...background})] : []),
    ...marks.map((mark) => markTag(mark, usual)),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `${left} ${top} ${width} ${height}`,
    role: 'img',
    'xml:space': 'preserve',
    'font-family': family,
    'font-variant': variant,
  };
  return `${tag('svg', attributes, `\n${content.join('\n')}\n`)}\n`;
}

function hatchTag({id, width, height, transform, marks}: Hatch): string {
  const attributes = {id, width, height, patternUnits: 'userSpaceOnUse', patternTransform: transform};
  return tag('pattern', attributes, marks.map((mark) => markTag(mark, {})).join(''));
}

function markTag({name, attributes, text = ''}: Mark, usual: Attributes): string {
  const special = Object.entries(attributes).filter(([attribute, value]) => value !== usual[attribute]);
  return tag(name, Object.fromEntries(special), escaped(text));
}

function tag(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).map(([attribute, value]) =>
    value === undefined ? '' : ` ${attribute}="${escaped(String(typeof value === 'number' ? rounded(value) : value))}"`,
  );
  return content === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${content}</${name}>`;
}

/** As text or the value of an attribute. What XML does not allow is replaced: with it the file could not be opened. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
