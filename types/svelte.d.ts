// The elements in the templates of Svelte 5. Once in a project: import type {} from 'keepwell/types/svelte';
import type {HTMLAttributes} from 'svelte/elements';
import type {Elements} from './elements.js';
import type {Attributes, Events, Properties} from './members.js';

/** Svelte listens to what stands after `on`, as it is written. */
type Listeners<Tag extends keyof Elements> = {
  [Type in keyof Events<Tag> & string as `on${Type}` | `on${Type}capture`]?:
    ((event: Events<Tag>[Type]) => void) | undefined;
};

type Own<Tag extends keyof Elements> = Properties<Tag> & Attributes<Tag> & Listeners<Tag>;

/** What an element takes: its own, and what every HTML element does. */
export type ElementProps<Tag extends keyof Elements> = Own<Tag> &
  Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Own<Tag>>;

/** Attributes of all elements, by tag. */
export type AllProps = {[Tag in keyof Elements]: ElementProps<Tag>};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- to merge with what is there
  interface SvelteHTMLElements extends AllProps {}
}
