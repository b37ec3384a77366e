import type {Tip} from './marks.js';

/** What a mark says to who does not see its tip. */
export function spokenTip(tip: Tip | null | undefined): string {
  if (!tip) return '';
  const rows = tip.rows.map(({label, value, note}) => [`${label}: ${value}`, ...(note ? [note] : [])].join(', '));
  return [tip.title, ...rows, ...(tip.foot === undefined ? [] : [tip.foot])].join(', ');
}
