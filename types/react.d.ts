// The elements in the JSX of React 19. Once in a project: import type {} from 'keepwell/types/react';
import type {ClassAttributes, HTMLAttributes} from 'react';
import type {Elements} from './elements.js';
import type {Attributes, Events, Properties} from './members.js';

/** React listens to what stands after `on`, as it is written. */
type Listeners<Tag extends keyof Elements> = {
  [Type in keyof Events<Tag> & string as `on${Type}` | `on${Type}Capture`]?:
    ((event: Events<Tag>[Type]) => void) | undefined;
};

type Own<Tag extends keyof Elements> = Properties<Tag> & Attributes<Tag> & Listeners<Tag>;

/** What an element takes: its own, and what every HTML element does. */
export type ElementProps<Tag extends keyof Elements> = Own<Tag> &
  Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Own<Tag>> &
  ClassAttributes<Elements[Tag]['element']>;

/** Props of all elements, by tag. */
export type AllProps = {[Tag in keyof Elements]: ElementProps<Tag>};

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- to merge with what is there
    interface IntrinsicElements extends AllProps {}
  }
}
