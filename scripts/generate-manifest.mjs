// custom-elements.json: what the class comments of src/components say, for editors, docs, wrappers and tests.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import * as analyzer from '@custom-elements-manifest/analyzer';
import {create} from '@custom-elements-manifest/analyzer/src/create.js';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import * as z from 'zod';
import {propertyTypes} from './generate-property-types.mjs';
import {filesOf} from './package-exports.mjs';

/** @typedef {import('custom-elements-manifest').Package} Package */
/** @typedef {import('custom-elements-manifest').CustomElement} CustomElement */
/** @typedef {import('@custom-elements-manifest/analyzer/src/create.js').AnalyzerPlugin} Plugin */
/** @typedef {import('typescript').Node} Node */

// Its own TypeScript, older than ours: the kinds of its nodes have other numbers. Its types forget this export.
const {ts} = /** @type {{ts: typeof import('typescript')}} */ (/** @type {unknown} */ (analyzer));

/**
 * The manifest, checked against its schema. What the class comment of a base class says (parts, custom properties, events)
 * holds for every element that extends it, which may say it again in its own words.
 * @returns {Package}
 */
export function customElementsManifest() {
  const files = [
    ...filesOf('src/element/*.ts'),
    ...filesOf('src/components/*/*.ts'),
    ...filesOf('src/components/*/define.ts'),
  ];
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const plugins = [...litPlugin(), eventNames(), defineCalls(), publicOnly(), resolvedTypes()];
  const manifest = JSON.parse(published(JSON.stringify(create({modules, plugins}))));
  const schema = createRequire(import.meta.url)('custom-elements-manifest');
  const checked = z.fromJSONSchema(schema).safeParse(manifest);
  if (!checked.success) throw new Error(`[generate] custom-elements.json: ${z.prettifyError(checked.error)}`);
  return manifest;
}

/** The elements of a manifest by tag. @param {Package} manifest @returns {CustomElement[]} */
export function elementsOf(manifest) {
  const elements = declarationsOf(manifest).filter((declaration) => 'customElement' in declaration);
  return elements.sort((a, b) => ((a.tagName ?? '') < (b.tagName ?? '') ? -1 : 1));
}

/** Names the built files, for the sources are not published. @param {string} json */
function published(json) {
  return json.replace(/"\/?src\/([^"]*)\.[jt]s"/g, '"dist/$1.js"');
}

/**
 * `this.dispatchEvent(new ReadyEvent(outcome))` does not say the name of the event: the analyzer takes the argument for
 * it, or lists none. It is the static `type` of the class. @returns {Plugin}
 */
function eventNames() {
  /** @type {Map<string, string>} */
  const names = new Map();
  return {
    name: 'event-names',
    collectPhase({node}) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      for (const member of node.members) {
        if (!ts.isPropertyDeclaration(member) || member.name.getText() !== 'type') continue;
        if (member.initializer && ts.isStringLiteral(member.initializer))
          names.set(node.name.text, member.initializer.text);
      }
    },
    packageLinkPhase({customElementsManifest}) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        if (!('events' in declaration) || !declaration.events) continue;
        /** @type {Map<string, import('custom-elements-manifest').Event>} */
        const events = new Map();
        for (const event of declaration.events) {
          // An event of the platform, said to be one: `@fires {Event} change`.
          if (event.name && event.type?.text === 'Event') {
            events.set(event.name, event);
            continue;
          }
          // What a class comment documents has a name and no type, what code dispatches a type and no name to rely on.
          const name = event.type ? names.get(event.type.text) : event.name;
          const [type] = [...names].find(([, named]) => named === name) ?? [];
          if (name === undefined || type === undefined) {
            const what = event.type?.text ?? event.name;
            throw new Error(`[generate] ${declaration.name} ${what}: expected an event class with a static type = '…'`);
          }
          events.set(name, {...event, ...events.get(name), name, type: {text: type}});
        }
        // The base dispatches for all of them; a widget that does not say so has no parts to pick.
        declaration.events = [...events.values()].filter(({description}) => description);
      }
    },
  };
}

/** `define(NpsGauge)` hides the tag from the analyzer: it is the name of the folder. @returns {Plugin} */
function defineCalls() {
  return {
    name: 'define-calls',
    analyzePhase({node, moduleDoc}) {
      const tag = /^src\/components\/([^/]+)\/define\.ts$/.exec(moduleDoc.path ?? '')?.[1];
      if (tag === undefined || !ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [element] = node.arguments;
      if (!element) return;
      moduleDoc.exports = [
        ...(moduleDoc.exports ?? []),
        {
          kind: 'custom-element-definition',
          name: tag,
          declaration: {name: element.getText(), module: `src/components/${tag}/${tag}.ts`},
        },
      ];
    },
    packageLinkPhase({customElementsManifest}) {
      for (const {path, declarations} of customElementsManifest.modules) {
        const tag = /^src\/components\/([^/]+)\/\1\.ts$/.exec(path)?.[1];
        for (const declaration of declarations ?? []) {
          if (tag !== undefined && 'customElement' in declaration && declaration.customElement)
            declaration.tagName ??= tag;
        }
      }
    },
  };
}

/** Only what a page may rely on: elements and their definitions, members that are not private or protected. @returns {Plugin} */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({customElementsManifest}) {
      for (const module of customElementsManifest.modules) {
        // The analyzer takes some local variables for declarations of the module.
        module.declarations = module.declarations?.filter((declaration) => 'customElement' in declaration) ?? [];
      }
      for (const declaration of declarationsOf(customElementsManifest)) {
        if (!('members' in declaration) || !declaration.members) continue;
        declaration.members = declaration.members.filter((member) => (member.privacy ?? 'public') === 'public');
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({path, declarations = [], exports}) =>
          path.startsWith('src/components/') &&
          (declarations.length > 0 || exports?.some(({kind}) => kind === 'custom-element-definition')),
      );
    },
  };
}

/** Types in full, where the source names them by an alias that nobody else knows. @returns {Plugin} */
function resolvedTypes() {
  return {
    name: 'resolved-types',
    packageLinkPhase({customElementsManifest}) {
      const types = propertyTypes();
      for (const declaration of declarationsOf(customElementsManifest)) {
        const ofElement = types.get(declaration.name);
        if (ofElement === undefined)
          throw new Error(`[generate] ${declaration.name}: expected an export of src/components`);
        if (!('members' in declaration)) continue;
        for (const member of declaration.members ?? []) {
          const text = ofElement.get(member.name);
          if (member.kind === 'field' && !member.static && text !== undefined) member.type = {text};
        }
        if (!('attributes' in declaration)) continue;
        for (const attribute of declaration.attributes ?? []) {
          const text = ofElement.get(attribute.fieldName ?? attribute.name);
          if (text !== undefined) attribute.type = {text};
        }
      }
    },
  };
}

/** @param {Package} manifest */
function declarationsOf(manifest) {
  return manifest.modules.flatMap(({declarations}) => declarations ?? []);
}
