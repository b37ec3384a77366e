import * as z from 'zod/mini';

/** An option with the sentence that documentation and JSON Schema show for it. */
export function described<S extends z.ZodMiniType>(schema: S, description: string): S {
  z.globalRegistry.add(schema, {description});
  return schema;
}
