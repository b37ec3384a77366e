// The stories of the widgets follow from their fixtures and plays: an indexer tells Storybook which there are, and a
// plugin of Vite writes the module that they are in. Nothing comes to disk, so nothing can be stale.
import {existsSync, statSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {register} from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIXTURES = /\/src\/components\/([^/]+)\/\1\.fixtures\.ts$/;
/** What a module that has no file is called; the tag of the widget follows. */
const MODULE = 'virtual:fixture-stories/';

const typescript = register({namespace: 'fixture-stories'});

/**
 * A fixture or play of a widget as a story.
 * @typedef {object} Entry
 * @property {string} exportName
 * @property {string} name as people read it
 * @property {string} story the code that makes it
 * @property {string[]} tags
 */

/** Lists the stories of a widget where Storybook finds its fixtures. @type {import('storybook/internal/types').Indexer} */
export const fixtureIndexer = {
  test: FIXTURES,
  async createIndex(file) {
    const tag = FIXTURES.exec(file)?.[1] ?? '';
    const entries = (await entriesOf(tag)).map(({exportName, name, tags}) => ({
      type: /** @type {const} */ ('story'),
      importPath: `${MODULE}${tag}.js`,
      exportName,
      name,
      title: `Widgets/${tag}`,
      tags,
    }));
    // Alone under its title and called like it, it is a line of its own in the sidebar.
    const states = {type: /** @type {const} */ ('story'), exportName: 'states', name: tag, title: `States/${tag}`};
    return [...entries, {...states, importPath: `${MODULE}states/${tag}.js`}];
  },
};

/** Writes the modules that {@link fixtureIndexer} names. @returns {import('vite').Plugin} */
export function fixtureStories() {
  return {
    name: 'fixture-stories',
    enforce: 'pre',
    resolveId(id) {
      return id.startsWith(MODULE) ? `\0${id}` : undefined;
    },
    load(id) {
      return id.startsWith(`\0${MODULE}`) ? moduleOf(id.slice(MODULE.length + 1, -'.js'.length)) : undefined;
    },
    // The names of fixtures and plays are in the module, which Vite would take to be the same when a file it imports changes.
    hotUpdate({file}) {
      const {moduleGraph} = this.environment;
      for (const module of moduleGraph.getModulesByFile(file) ?? []) {
        for (const importer of module.importers) {
          if (importer.id?.startsWith(`\0${MODULE}`)) moduleGraph.invalidateModule(importer);
        }
      }
    },
  };
}

/** @param {string} name the tag of a widget, for all its stories; `states/` and the tag, for the one of its states */
async function moduleOf(name) {
  if (name.startsWith('states/')) return statesModuleOf(name.slice('states/'.length));
  const tag = name;
  const plays = existsSync(playsOf(tag)) ? `import {plays as own} from '${playsOf(tag)}';` : '';
  const entries = await entriesOf(tag);
  return `
    import {fixtures} from '${fixturesOf(tag)}';
    import {plays as every} from '${playsOf('every-widget')}';
    ${plays}
    import {fixtureStory, metaOf, playStory} from '${root}stories/widget-stories.ts';
    export default metaOf('${tag}');
    ${entries.map(({exportName, story, tags}) => `export const ${exportName} = {...${story}, tags: ${JSON.stringify(tags)}};`).join('\n')}
  `;
}

/** @param {string} tag */
function statesModuleOf(tag) {
  return `
    import {fixtures} from '${fixturesOf(tag)}';
    import {statesStory} from '${root}stories/widget-stories.ts';
    export default {};
    export const states = {...statesStory('${tag}', fixtures), name: '${tag}'};
  `;
}

/** First the fixtures, then what a reader does with every widget, then with this one. @param {string} tag @returns {Promise<Entry[]>} */
async function entriesOf(tag) {
  const {fixtures = {}} = await load(fixturesOf(tag));
  const {plays: every = {}} = await load(playsOf('every-widget'));
  const {plays: own = {}} = existsSync(playsOf(tag)) ? await load(playsOf(tag)) : {plays: {}};
  return [
    ...Object.keys(fixtures).map((key) => ({
      exportName: key,
      name: sentence(key),
      story: `fixtureStory('${tag}', fixtures.${key}, '${sentence(key)}')`,
      tags: ['autodocs'],
    })),
    ...Object.entries(every).map(([key, play]) => playEntry(tag, key, `every.${key}`, fixtureOf(play))),
    ...Object.entries(own).map(([key, play]) => playEntry(tag, key, `own.${key}`, fixtureOf(play))),
  ];

  /** The name of the fixture that a play begins with. @param {unknown} play */
  function fixtureOf(play) {
    const {fixture = 'typical'} = /** @type {{fixture?: string}} */ (play);
    if (fixture in fixtures) return fixture;
    const known = Object.keys(fixtures).join(', ');
    throw new Error(`[fixture-stories] plays of ${tag}: expected a fixture of ${known}, got ${fixture}`);
  }
}

/** @param {string} tag @param {string} key @param {string} play @param {string} fixture @returns {Entry} */
function playEntry(tag, key, play, fixture) {
  const name = sentence(`reader${key[0]?.toUpperCase()}${key.slice(1)}`);
  return {
    exportName: `reader_${key}`,
    name,
    story: `playStory('${tag}', fixtures.${fixture}, ${play}, '${name}')`,
    tags: ['play-fn', '!autodocs'],
  };
}

/** A module of TypeScript as it is now. @param {string} file @returns {Promise<Record<string, Record<string, unknown>>>} */
function load(file) {
  return typescript.import(`${pathToFileURL(file)}?${statSync(file).mtimeMs}`, import.meta.url);
}

/** @param {string} tag */
function fixturesOf(tag) {
  return `${root}src/components/${tag}/${tag}.fixtures.ts`;
}

/** @param {string} tag */
function playsOf(tag) {
  return `${root}stories/plays/${tag}.ts`;
}

/** `allDetractors` → `All detractors`. @param {string} key */
function sentence(key) {
  const words = key.replace(/[A-Z]|\d+/g, (part) => ` ${part.toLowerCase()}`).trim();
  return words[0]?.toUpperCase() + words.slice(1);
}
