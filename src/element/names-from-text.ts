/** Names as they are, or from an attribute with commas between them; `null` where there are none. */
export function namesFromText(given: string | readonly string[] | null): string[] | null {
  if (given === null) return null;
  const names = typeof given === 'string' ? given.split(',').map((name) => name.trim()) : given;
  const told = names.filter((name) => name !== '');
  return told.length === 0 ? null : told;
}
