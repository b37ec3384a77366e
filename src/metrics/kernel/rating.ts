/** A named part of a range: from its own lower border, inclusive, to that of the next. */
export interface Band<Name extends string = string> {
  readonly name: Name;
  readonly from: number;
}

/**
 * The band that a value is in: the last one whose border it has reached, so a value on a border belongs to the upper
 * band. `bands` are in ascending order and the first one is open below.
 */
export function bandOf<Name extends string>(value: number, bands: readonly Band<Name>[]): Name {
  let name = bands[0]!.name;
  for (const band of bands) if (value >= band.from) name = band.name;
  return name;
}
