import {define} from '../../element/define.js';
import {CohortTable} from './cohort-table.js';

define(CohortTable);

declare global {
  interface HTMLElementTagNameMap {
    'cohort-table': CohortTable;
  }
}
