import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {ClassField, ClassMethod, CustomElementDeclaration, Package} from 'custom-elements-manifest';
import * as components from '#internal/components/index.js';
import {catalogue} from 'keepwell/metrics/catalogue';
import type {AnyMetric} from 'keepwell/metrics/kernel';
import {commentsOfMembers, tagsOfClass} from './program.js';
import {valuesOfType} from './type-text.js';

/** An attribute of a widget. */
export interface Attribute {
  readonly name: string;
  readonly property: string;
  readonly values: readonly string[];
  /** `null` where nothing is set, so that the metric's own default holds. */
  readonly fallback: string | null;
  readonly about: string;
}

/** What can be set by JavaScript alone, or only be read. */
export interface Property {
  readonly name: string;
  readonly values: readonly string[];
  readonly readonly: boolean;
  readonly about: string;
}

/** Everything about a widget that its page says. `common` is what it has from the class that all are made of. */
export interface Widget {
  readonly tag: string;
  readonly declaration: CustomElementDeclaration;
  readonly own: Members;
  readonly common: Members;
  /** The smallest markup that works. */
  readonly usage: string | null;
  /** The metrics that it shows; `any` where it is told which. */
  readonly metrics: readonly AnyMetric[] | 'any';
  readonly fixtures: readonly {readonly name: string; readonly about: string}[];
  /** Lines such as `Left, Right - the cell beside`. */
  readonly keyboard: readonly string[];
  /** How to read what is drawn, a thought each. */
  readonly reading: readonly string[];
  /** Markup, where `usage` does not say it. */
  readonly examples: readonly string[];
}

export interface Members {
  readonly attributes: readonly Attribute[];
  readonly properties: readonly Property[];
  readonly methods: readonly ClassMethod[];
}

interface Fixture {
  readonly properties: object;
}

const tags: readonly string[] = Object.values(components).map(({tag}) => tag);
const fixtures: ReadonlyMap<string, Readonly<Record<string, Fixture>>> = new Map(
  await Promise.all(tags.map(async (tag) => [tag, await fixturesOf(tag)] as const)),
);

async function fixturesOf(tag: string): Promise<Readonly<Record<string, Fixture>>> {
  const file = fixtureFile(tag);
  if (!existsSync(file)) return {};
  const module = (await import(pathToFileURL(resolve(file)).href)) as {fixtures: Readonly<Record<string, Fixture>>};
  return module.fixtures;
}

function fixtureFile(tag: string): string {
  return `src/components/${tag}/${tag}.fixtures.ts`;
}

/** The widgets, by what the manifest, their class and their fixtures say. */
export function widgetsOf(manifest: Package): Widget[] {
  return Object.values(components).map((component) => {
    const {tag} = component;
    const declaration = declarationOf(manifest, tag);
    const file = `src/components/${tag}/${tag}.ts`;
    const members = declaration.members?.filter((member) => member.static !== true) ?? [];
    const attributes = declaration.attributes ?? [];
    const attributeOf = ({name}: ClassField): string | undefined =>
      attributes.find(({fieldName}) => fieldName === name)?.name;
    const membersOf = (inherited: boolean): Members => {
      const some = members.filter(({inheritedFrom}) => (inheritedFrom !== undefined) === inherited);
      const fields = some.filter((member) => member.kind === 'field');
      return {
        attributes: fields.flatMap((field) => {
          const name = attributeOf(field);
          const {description = '', default: fallback, type} = field;
          if (name === undefined) return [];
          const values = valuesOfType(type?.text ?? '');
          return {name, property: field.name, values, fallback: fallbackOf(fallback), about: description};
        }),
        properties: fields.flatMap((field) => {
          const {name, description = '', readonly = false, type} = field;
          if (attributeOf(field) !== undefined) return [];
          return {name, readonly, values: valuesOfType(type?.text ?? ''), about: description};
        }),
        methods: some.filter((member) => member.kind === 'method' && member.description !== undefined) as ClassMethod[],
      };
    };
    const element = new component();
    return {
      tag,
      declaration,
      own: membersOf(false),
      common: membersOf(true),
      usage: (Reflect.get(element, 'usage') as string | undefined)?.replace('>\n</', '></') ?? null,
      metrics: metricsOf(component, tag),
      fixtures: fixturesWithComments(tag),
      keyboard: tagsOfClass(file, declaration.name, 'keyboard').map(onOneLine),
      reading: tagsOfClass(file, declaration.name, 'reading').map(onOneLine),
      examples: tagsOfClass(file, declaration.name, 'example'),
    };
  });
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function declarationOf({modules}: Package, tag: string): CustomElementDeclaration {
  const found = modules
    .flatMap(({declarations = []}) => declarations)
    .find((declaration) => 'tagName' in declaration && declaration.tagName === tag);
  if (found) return found as CustomElementDeclaration;
  throw new Error(`[docs] ${tag}: expected it in custom-elements.json`);
}

/** `null` and the name of a constant say nothing to a reader. */
function fallbackOf(text: string | undefined): string | null {
  if (text === undefined || text === 'null' || text === 'undefined' || text === "''") return null;
  return text.replaceAll("'", '');
}

/** What a widget shows by itself, or in one of the states that its fixtures name. */
function metricsOf(component: new () => object, tag: string): readonly AnyMetric[] | 'any' {
  const metricOf = (properties: object): unknown => Reflect.get(Object.assign(new component(), properties), 'metric');
  if (metricOf({}) === null) return 'any';
  const states = [{}, ...Object.values(fixtures.get(tag) ?? {}).map(({properties}) => properties)];
  const shown = states.map(metricOf).filter((metric) => metric !== undefined) as AnyMetric[];
  // Widgets may add to a metric what they need, such as a series: it is the same one to a reader.
  return [...new Set(shown.map(({id}) => id))].flatMap((id) => catalogue.find(id) ?? []);
}

function fixturesWithComments(tag: string): Widget['fixtures'] {
  const names = Object.keys(fixtures.get(tag) ?? {});
  if (names.length === 0) return [];
  const comments = commentsOfMembers(fixtureFile(tag), 'fixtures');
  return names.map((name) => ({name, about: comments.get(name) ?? ''}));
}
