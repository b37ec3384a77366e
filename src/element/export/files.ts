import type {Members} from '../../metrics/kernel/members.js';
import type {NumbersTable} from '../numbers-table.js';
import {csvCell, csvOf, jsonOf, type About} from './data.js';
import {pictureOf} from './picture.js';
import {pngOf} from './png.js';
import {svgOf} from './svg.js';
import {tableOf} from './table-of.js';

export {download, fileNameOf} from './download.js';

/** What a widget shows, as far as a file of it needs it. */
export interface Exported {
  readonly figure: HTMLElement;
  /** Null where the graphic is a table itself, or there is no value. */
  readonly numbers: NumbersTable | null;
  readonly about: About;
}

/** What of a widget is for a screen only. */
const onScreen = '.tools, .menu, .tip, .people-panel, .plain-button, .said, .search, .field, .controls, .more';

export function dataFile(format: 'csv' | 'json', {figure, numbers, about}: Exported): string {
  if (format === 'json') return jsonOf(about);
  const table = figure.querySelector<HTMLTableElement>('.graphic table');
  return csvOf(numbers ?? (table ? tableOf(table) : {columns: [], rows: [[]]}), about);
}

export async function pictureFile(format: 'svg' | 'png', {figure, about}: Exported): Promise<Blob> {
  const picture = pictureOf(figure, {exclude: (element) => element.matches(onScreen)});
  if (format === 'png') return pngOf(picture);
  const words = {title: about.title, description: about.takeaway};
  return new Blob([svgOf(picture, words)], {type: 'image/svg+xml'});
}

/** The ids of members, one a line below what they are of. */
export function membersFile(members: Members): string {
  const cells = 'ids' in members ? [members.by, ...members.ids] : [];
  return `\uFEFF${cells.map((cell) => `${csvCell(cell)}\r\n`).join('')}`;
}
