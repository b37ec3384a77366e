export {type CodedColumn} from './coded-column.js';
export {type Renamed} from './columns-option.js';
export {DataError, type DataErrorCode} from './data-error.js';
export {defineAdapter, type Adapter, type SourceParts} from './define-adapter.js';
export {documentSource, type DataDocument, type DocumentPart, type ReadOptions} from './document.js';
export {type MeasureRequest} from './counted-rows.js';
export {aggregateFrom, measureFrom, membersFrom} from './measure-source.js';
export {type PlainColumns, type PlainData, type PlainRows, type PlainTables} from './plain-data.js';
export {request, type Answer, type RequestContext, type RequestOptions} from './request.js';
export {sharedSource, type SharedSource} from './shared-source.js';
export {
  type AddedRows,
  type Aggregated,
  type EngineRequest,
  type Growth,
  type ReadRequest,
  type Received,
  type RowsChange,
  type Source,
} from './source.js';
export {type UrlOptions} from './url-document.js';
