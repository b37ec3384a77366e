// The elements in the templates of Vue. Once in a project: import type {} from 'keepwell/types/vue';
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {Elements} from './elements.js';
import type {Events, Properties} from './members.js';

type Emits<Tag extends keyof Elements> = {[Type in keyof Events<Tag>]: (event: Events<Tag>[Type]) => void};

/** An element as templates see a component: its props and events stand in `$props` and `$emit`, and for nothing else. */
type Component<Tag extends keyof Elements> = new () => Elements[Tag]['element'] & {
  $props: HTMLAttributes & Properties<Tag> & PublicProps;
  $emit: EmitFn<Emits<Tag>>;
};

/** The elements as components, by tag. */
export type AllComponents = {[Tag in keyof Elements]: Component<Tag>};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- to merge with what is there
  interface GlobalComponents extends AllComponents {}
}
