import {gzipSync} from 'node:zlib';

export type Row = readonly (string | number)[];

/** A table as CSV, compressed. The same rows always give the same bytes. */
export function csvGz(columns: readonly string[], rows: readonly Row[]): {csv: Buffer; gz: Buffer} {
  const csv = Buffer.from([columns, ...rows].map(line).join('\n') + '\n');
  // Node writes no time into the header, but it does write the operating system: 255 is "unknown".
  const gz = gzipSync(csv, {level: 9, memLevel: 9});
  gz[9] = 255;
  return {csv, gz};
}

function line(cells: Row): string {
  return cells.map((cell) => quoted(String(cell))).join(',');
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
