import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';
import {fixtureStories} from '../scripts/fixture-stories.mjs';
import {sourceOf} from '../scripts/package-exports.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  // Written for older browsers, light-dark() would be that of the page and not of the place.
  build: {target: 'esnext'},
  plugins: [
    fixtureStories(),
    {
      // `keepwell/…` by the package's own exports: stories import what their readers will.
      name: 'own-package',
      enforce: 'pre',
      resolveId(id) {
        const file = sourceOf(id);
        return file && `${root}${file}`;
      },
    },
  ],
});
