const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/**
 * Takes a CSV text apart into records and cells, as RFC 4180 has it and as spreadsheets write it: any line end, quotes
 * within quotes doubled. It reads whatever it is given as something; whether quotes are where they should be is looked at
 * elsewhere (see `csv-records.ts`). An empty line is a record of one empty cell; a line end at the end begins no record.
 * @param delimiter one character
 * @param take told each record: its cells, and which it is, from 0
 */
export function eachRecord(text: string, delimiter: string, take: (cells: string[], record: number) => void): void {
  const separator = delimiter.charCodeAt(0);
  let length = text.length;
  if (text.charCodeAt(length - 1) === NEWLINE) length--;
  if (text.charCodeAt(length - 1) === RETURN) length--;
  if (text === '') return;
  let cells: string[] = [];
  let record = 0;
  for (let at = 0; at <= length;) {
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1) ?? length;
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
    } else {
      for (end = at; end < length; end++) {
        const character = text.charCodeAt(end);
        if (character === separator || character === NEWLINE || character === RETURN) break;
      }
      cells.push(text.slice(at, end));
    }
    // Whatever stands behind a cell ends it.
    const last = end < length ? text.charCodeAt(end) : NEWLINE;
    at = end + (last === RETURN && text.charCodeAt(end + 1) === NEWLINE ? 2 : 1);
    if (last !== NEWLINE && last !== RETURN) continue;
    take(cells, record++);
    cells = [];
  }
}

/** Where the quote is that ends a cell which begins at a place. */
function closingQuote(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return undefined;
}
