export {baseStyles} from './base.styles.js';
export {hatch} from './chart/hatch.js';
export {measureTextOf, type MeasureText} from './chart/measure-text.js';
export {define, type Definable, type DefineOptions} from './define.js';
export {
  DataIssueEvent,
  ErrorEvent,
  ProgressEvent,
  ReadyEvent,
  SelectEvent,
  SignalEvent,
  type Selection,
  type Signal,
} from './events.js';
export type {Language, MetricWords} from './language-pack.js';
export {addLanguage, type LoadLanguage} from './languages.js';
export type {Mark, Marks, Pick, Tip, TipRow} from './marks/marks.js';
export type {Value} from './measure-controller.js';
export {DataElement} from './data-element.js';
export {MetricElement, type Theme} from './metric-element.js';
export type {Frame, View} from './view.js';
export type {NumbersTable} from './numbers-table.js';
export {sourceContext} from './source-context.js';
export {tokens} from './tokens.js';
export {version} from './version.js';
export {english, type BaseWords} from './words.js';
