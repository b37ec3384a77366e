import type {Row} from './csv.js';
import {PLANS} from './plans.js';
import type {Renewal} from './renewals.js';

/** Part of the due contracts of the year that a manager is to renew. */
const QUOTA = 0.9;

export const CSM_COLUMNS = 'csm,fte,quota,team'.split(',');

/** The managers with the part of a post that they have, and what they are to renew in the year. */
export function csmRows(renewals: readonly Renewal[]): Row[] {
  return PLANS.flatMap(({csms, team, name}) =>
    csms.map((csm): Row => {
      const due = renewals.filter(({account}) => account.csm === csm).reduce((sum, {dueArr}) => sum + dueArr, 0);
      return [csm, name === 'Starter' ? 0.5 : csm === 'csm-east' ? 0.8 : 1, Math.round(QUOTA * due), team];
    }),
  );
}
