// editors/*.json: completion and hover for the elements in VS Code (`html.customData`, `css.customData`) and in the
// JetBrains editors (`web-types` in package.json).
import {elementsOf} from './generate-manifest.mjs';

/** @typedef {import('custom-elements-manifest').Package} Package */
/** @typedef {import('custom-elements-manifest').CustomElement} CustomElement */
/** @typedef {{name: string, description?: string | undefined}} Named */

/** Tags with their attributes for VS Code, format 1.1. @param {Package} manifest */
export function vsCodeHtml(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: {kind: 'markdown', value: aboutOf(element)},
      attributes: (element.attributes ?? []).map(({name, description, type}) => ({
        name,
        description,
        values: choicesOf(type?.text).map((choice) => ({name: choice})),
      })),
    })),
  };
}

/** Custom properties and parts for VS Code, format 1.1. @param {Package} manifest */
export function vsCodeCss(manifest) {
  const elements = elementsOf(manifest);
  return {
    version: 1.1,
    properties: merged(elements, ({cssProperties = []}) => cssProperties),
    pseudoElements: merged(elements, partsOf).map((part) => ({...part, name: `::part(${part.name})`})),
  };
}

/** The same for JetBrains editors. @param {Package} manifest @param {{name: string, version: string}} library */
export function webTypes(manifest, {name, version}) {
  const elements = elementsOf(manifest);
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: {elements: elements.map(webType)},
      css: {properties: merged(elements, ({cssProperties = []}) => cssProperties)},
    },
  };
}

/** @param {CustomElement} element */
function webType(element) {
  const {name, tagName, attributes = [], slots = [], members = [], events = []} = element;
  return {
    name: tagName,
    description: element.description,
    source: {module: `keepwell/components/${tagName}`, symbol: name},
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: {type: attributeType(attribute.type?.text), ...defaultOf(attribute.default)},
    })),
    slots: slots.map(named),
    js: {
      properties: members.flatMap((member) =>
        member.kind === 'field' && !member.static
          ? [{...named(member), type: member.type?.text, ...(member.readonly && {'read-only': true})}]
          : [],
      ),
      events: events.map((event) => ({...named(event), type: event.type.text})),
    },
    css: {parts: partsOf(element).map(named)},
  };
}

/** What a reader sees of an element who points at its tag. @param {CustomElement} element */
function aboutOf(element) {
  const {description = '', events = [], slots = [], cssProperties = []} = element;
  return [
    description,
    listOf('Events', events),
    listOf('Slots', slots),
    listOf('Parts', partsOf(element)),
    listOf('Custom properties', cssProperties),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

/** @param {string} title @param {readonly Named[]} items */
function listOf(title, items) {
  if (items.length === 0) return '';
  const lines = items.map(({name, description}) => `- ${name === '' ? 'default' : `\`${name}\``}: ${description}`);
  return `**${title}**\n\n${lines.join('\n')}`;
}

/** @param {Named} item @returns {Named} */
function named({name, description}) {
  return {name, description};
}

/** @param {CustomElement} element */
function partsOf({cssParts = []}) {
  return cssParts;
}

/**
 * What several elements have is named once; where they describe it each in its own way, all descriptions are there.
 * @param {readonly CustomElement[]} elements @param {(element: CustomElement) => readonly Named[]} itemsOf
 */
function merged(elements, itemsOf) {
  /** @type {Map<string, Map<string, string[]>>} */
  const tagsByDescription = new Map();
  for (const element of elements) {
    for (const {name, description = ''} of itemsOf(element)) {
      const tags = tagsByDescription.get(name) ?? new Map();
      tagsByDescription.set(name, tags.set(description, [...(tags.get(description) ?? []), element.tagName]));
    }
  }
  return [...tagsByDescription].map(([name, descriptions]) => ({
    name,
    description:
      descriptions.size === 1
        ? [...descriptions.keys()].join('')
        : [...descriptions].map(([description, tags]) => `${tags.join(', ')}: ${description}`).join('\n'),
  }));
}

/** @param {string} [code] */
function defaultOf(code = 'null') {
  return code === 'null' || code === 'undefined' ? {} : {default: code.replace(/^'(.*)'$/, '$1')};
}

/** What can be chosen, where a type is a choice. @param {string} [type] */
function choicesOf(type = '') {
  const members = type.split(' | ');
  const isChoice = members.every((member) => /^'[^']*'$|^null$|^undefined$/.test(member));
  return isChoice ? members.filter((member) => member.startsWith("'")).map((member) => member.slice(1, -1)) : [];
}

/** What of a type an attribute can say. @param {string} [type] */
function attributeType(type = '') {
  const members = type.split(' | ').filter((member) => /^'[^']*'$|^(string|number|boolean)$/.test(member));
  return members.length > 0 ? members.join(' | ') : 'string';
}
