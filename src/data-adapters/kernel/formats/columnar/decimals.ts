const WORD = 4_294_967_296;

/**
 * Decimals of 32 to 256 bits, lowest byte first, as the nearest doubles. Of more than 15 digits the last may be off, as a
 * double has no more.
 * @param view as many bytes as there are decimals of this width
 */
export function decimalsOf(view: DataView, {bitWidth, scale}: {readonly bitWidth: number; readonly scale: number}) {
  const width = bitWidth / 8;
  const values = new Float64Array(view.byteLength / width);
  for (let i = 0; i < values.length; i++) {
    // From the highest word, which has the sign, to the lowest.
    let value = view.getInt32(i * width + width - 4, true);
    for (let at = width - 8; at >= 0; at -= 4) value = value * WORD + view.getUint32(i * width + at, true);
    values[i] = scaled(value, scale);
  }
  return values;
}

/** A whole number of units of the last digit, as a number. Divided rather than multiplied, which is exact to 15 digits. */
export function scaled(value: number, scale: number): number {
  return scale < 0 ? value * 10 ** -scale : value / 10 ** scale;
}
