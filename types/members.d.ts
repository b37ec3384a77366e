// What of an element a framework sets: properties, attributes and events, each of which can be left out.
import type {Elements} from './elements.js';

/** Properties. */
export type Properties<Tag extends keyof Elements> = Optional<Elements[Tag]['properties']>;

/** Attributes that are not called like their property. They hold what of its values is text or a number; null is none. */
export type Attributes<Tag extends keyof Elements> = Optional<Plain<Elements[Tag]['attributes']>>;

/** Events by type, whose listener is on the element. */
export type Events<Tag extends keyof Elements> = {
  [Type in keyof Elements[Tag]['events']]: Elements[Tag]['events'][Type] & {
    readonly currentTarget: Elements[Tag]['element'];
  };
};

type Optional<Members> = {[Name in keyof Members]?: Members[Name] | undefined};

type Plain<Members> = {[Name in keyof Members]: Extract<Members[Name], string | number | boolean> | null};
