/** A counted thing after a preposition that asks for the dative: `14 Tagen` for `14 Tage`, `798 Nutzern` for `798 Nutzer`. */
export function dative(counted: string): string {
  return counted.replace(/(Tage|Monate|Jahre|(?<!^1 )Nutzer)$/, '$1n');
}
