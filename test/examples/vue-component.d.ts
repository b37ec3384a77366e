// A component of Vue is a file of its own kind.
declare module '*.vue' {
  import type {Component} from 'vue';
  const component: Component;
  export default component;
}
