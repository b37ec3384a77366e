import type {StoryContext} from '@storybook/web-components-vite';

/** What a play is given: Storybook's context (`userEvent`, `step` …), and the inside of the widget. */
export interface PlayContext extends StoryContext {
  readonly widget: ShadowRoot;
}

/**
 * Something that a reader does with a widget. It leaves the widget as the reader sees it in the end, since axe looks at
 * that. `stories/plays/<tag>.ts` exports `plays`, by what the reader does (`selectsACell`); every one becomes a story.
 */
export interface Play {
  /** The fixture it begins with; the typical one by default. */
  readonly fixture?: string;
  readonly play: (context: PlayContext) => Promise<void>;
}
