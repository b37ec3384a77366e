/** A text that is not broken into lines: a number stays with its unit, and an interval is read at once. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
