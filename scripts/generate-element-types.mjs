// types/elements.d.ts: what a page can set on each element and listen to, by tag. The types for a framework
// (types/react.d.ts and its neighbours, by hand) are made of it. Types of values are those of the classes: one truth.
import {elementsOf} from './generate-manifest.mjs';

/** @typedef {import('custom-elements-manifest').CustomElement} CustomElement */

/** @param {import('custom-elements-manifest').Package} manifest */
export function elementTypes(manifest) {
  const elements = elementsOf(manifest);
  const events = new Set(elements.flatMap((element) => (element.events ?? []).map(({type}) => type.text)));
  return [
    '// Written by `npm run generate` from custom-elements.json.',
    ...elements.map(({name, tagName}) => `import type {${name}} from 'keepwell/components/${tagName}';`),
    // `Event` is the platform's own.
    `import type {${[...events]
      .filter((name) => name !== 'Event')
      .sort()
      .join(', ')}} from 'keepwell/element';`,
    '',
    '/** The elements by tag: class, properties that can be set, attributes that are not called like their property, events. */',
    'export interface Elements {',
    ...elements.flatMap(elementType),
    '}',
  ].join('\n');
}

/** @param {CustomElement} element */
function elementType(element) {
  const {name, tagName, summary, attributes = [], events = []} = element;
  const properties = settable(element).map((property) => `'${property}'`);
  const others = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  return [
    comment(summary),
    `'${tagName}': {`,
    `element: ${name};`,
    `properties: Pick<${name}, ${properties.join(' | ')}>;`,
    `attributes: ${objectType(others.map((attribute) => ({...attribute, type: `${name}['${attribute.fieldName}']`})))};`,
    `events: ${objectType(events.map((event) => ({...event, type: event.type.text})))};`,
    '};',
  ];
}

/** @param {readonly {name: string, description?: string, type: string}[]} members */
function objectType(members) {
  if (members.length === 0) return 'object';
  const lines = members.map(({name, description, type}) => `${comment(description)}\n'${name}': ${type};`);
  return `{\n${lines.join('\n')}\n}`;
}

/** The properties that a page can set. @param {CustomElement} element */
function settable({members = []}) {
  return members.flatMap((member) =>
    member.kind === 'field' && !member.static && !member.readonly ? [member.name] : [],
  );
}

/** @param {string | undefined} text */
function comment(text = '') {
  return `/** ${text.replaceAll('\n', ' ')} */`;
}
