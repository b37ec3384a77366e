import type {Tip} from './marks.js';

/** A tip as one text, for who hears a mark and does not see it. */
export function spokenTip({title, rows, foot}: Tip): string {
  const said = rows.map(({label, value, note}) => [`${label}: ${value}`, ...(note ? [note] : [])].join(', '));
  return [title, ...said, ...(foot === undefined ? [] : [foot])].join(', ');
}
