import type {StorybookConfig} from '@storybook/web-components-vite';
import {fixtureIndexer} from '../scripts/fixture-stories.mjs';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: {builder: {viteConfigPath: '.storybook/vite.config.ts'}},
  },
  // Widgets by their fixtures (scripts/fixture-stories.mjs), the rest by hand.
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts', '../src/components/*/*.fixtures.ts'],
  experimental_indexers: (indexers = []) => [fixtureIndexer, ...indexers],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Width and ground of a story come from our own toolbar.
  features: {backgrounds: false, measure: false, outline: false, viewport: false},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
};
export default config;
