/** What could not be read in a column. English in every language, as what was expected is: those who mend data read it. */
export function unreadCells(column: string, cells: string, expected: string, got: string, row: string): string {
  return `${column}: ${cells} not readable (expected ${expected}, got ${got} in row ${row})`;
}
