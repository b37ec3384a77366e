/** Text as Markdown shows it: a `<tag>` outside of code would be taken for HTML. */
export function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('');
}

/** Text as a sentence. */
export function sentence(text: string): string {
  return `${plain(text.charAt(0).toUpperCase() + text.slice(1))}.`;
}

/** Text in a cell: on one line, and without the sign that ends the cell. */
function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

/** A table; nothing where there are no rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

/** Text in code type. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A block of code. */
export function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A part of a page under its own heading; nothing where it has no content. */
export function section(heading: string, ...content: readonly string[]): string {
  const filled = content.filter((part) => part !== '');
  return filled.length === 0 ? '' : [`## ${heading}`, ...filled].join('\n\n');
}

/** A page made of its parts, with a mark that says where it comes from. */
export function page(from: string, ...parts: readonly string[]): string {
  const mark = `<!-- Written by \`npm run generate\` from ${from}: change it there. -->`;
  return `${[mark, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The anchor that a heading has on GitHub. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** `a`, `b` and `c`. */
export function listed(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}
