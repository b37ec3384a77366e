import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

// Names with a hyphen are elements, not components of Vue.
const isCustomElement = (tag: string): boolean => tag.includes('-');

export default defineConfig({plugins: [vue({template: {compilerOptions: {isCustomElement}}})]});
