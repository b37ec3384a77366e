// What custom-elements.json says of a widget, for controls and for the code of a story.
import manifest from 'keepwell/custom-elements.json';

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly attribute?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly type?: {readonly text: string};
  readonly description?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly {readonly name: string}[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

const given: Manifest = manifest;

/** The manifest as Storybook is to show it: each property once, with the name of its attribute, and nothing static. */
export const shownManifest = {
  ...given,
  modules: given.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => ({
      ...declaration,
      attributes: undefined,
      members: declaration.members
        ?.filter((member) => !member.static)
        .map((member) => ({...member, description: described(member)})),
    })),
  })),
};

/** The properties of a widget that a control can set, and how: those with an attribute, by its type. */
export function argTypesOf(tag: string): Record<string, {control: false | 'boolean' | 'number' | 'text'} | Choice> {
  const members = declarationOf(tag)?.members?.filter((member) => member.kind === 'field' && !member.static) ?? [];
  return Object.fromEntries(members.map((member) => [member.name, controlOf(member)]));
}

/** The attribute of a property; undefined where it has none. */
export function attributeOf(tag: string, property: string): string | undefined {
  return declarationOf(tag)?.members?.find(({name}) => name === property)?.attribute;
}

/** The events that a widget sends. */
export function eventsOf(tag: string): string[] {
  return declarationOf(tag)?.events?.map(({name}) => name) ?? [];
}

interface Choice {
  readonly control: 'select';
  readonly options: readonly string[];
}

function declarationOf(tag: string): Declaration | undefined {
  return given.modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === tag);
}

function described({attribute, description = ''}: Member): string {
  return attribute === undefined ? description : `\`${attribute}\` — ${description}`;
}

function controlOf({attribute, type}: Member): ReturnType<typeof argTypesOf>[string] {
  if (attribute === undefined) return {control: false};
  const types = type?.text.split('|').map((text) => text.trim()) ?? [];
  const choices = types.flatMap((text) => /^'(.*)'$/.exec(text)?.[1] ?? []);
  if (choices.length > 0) return {control: 'select', options: choices};
  if (types.includes('boolean')) return {control: 'boolean'};
  return {control: types.includes('number') && !types.includes('string') ? 'number' : 'text'};
}
