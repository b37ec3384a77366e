import type {Fixture} from '#internal/element/fixture.js';

/** A widget with its fixtures. */
export interface Registered {
  readonly tag: string;
  readonly fixtures: Readonly<Record<string, Fixture>> & {readonly typical: Fixture; readonly none: Fixture};
}

const modules = import.meta.glob<Pick<Registered, 'fixtures'>>('../src/components/*/*.fixtures.ts', {eager: true});

/** All widgets, by the files of their fixtures. */
export const widgets: readonly Registered[] = Object.entries(modules).map(([path, {fixtures}]) => ({
  tag: path.split('/').at(-2) ?? '',
  fixtures,
}));
