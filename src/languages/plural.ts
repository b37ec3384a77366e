/** A text by the form that a number asks for; `other` stands for the forms that a language has and the text does not. */
export interface Forms extends Partial<Record<Intl.LDMLPluralRule, string>> {
  readonly other: string;
}

const known = new Map<string, Intl.PluralRules>();

/**
 * Chooses between the forms of a text as a language counts (Unicode CLDR): `plural('ar')(3, {one, two, few, other})`.
 * @param locale BCP 47
 */
export function plural(locale: string): (n: number, forms: Forms) => string {
  return (n, forms) => {
    let rules = known.get(locale);
    if (rules === undefined) known.set(locale, (rules = new Intl.PluralRules(locale)));
    return forms[rules.select(n)] ?? forms.other;
  };
}
