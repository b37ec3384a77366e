/** A text that begins a sentence: `Oct. 2026` for `oct. 2026`. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
