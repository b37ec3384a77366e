/** Keeps a name or numbers with signs together, whichever way the sentence around them runs. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
