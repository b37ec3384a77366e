const known = new Map<string, Intl.ListFormat>();

/**
 * Puts names in a row as a language does: `list('de')(['A', 'B', 'C'])` is `A, B und C`.
 * @param locale BCP 47
 */
export function list(locale: string): (names: readonly string[]) => string {
  return (names) => {
    let format = known.get(locale);
    if (format === undefined) known.set(locale, (format = new Intl.ListFormat(locale)));
    return format.format(names);
  };
}
