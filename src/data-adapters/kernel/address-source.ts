import type {SourceParts} from './define-adapter.js';
import {documentSource, type DocumentSource, type ReadOptions} from './document.js';
import {onDemand} from './on-demand.js';
import type {UrlOptions} from './url-document.js';

/**
 * A source of data at an address. Where it is shared, and they are large, they are read and aggregated in the worker.
 * @param format what they are written in; where it is not given, the answer tells
 */
export function addressSource(
  who: string,
  options: UrlOptions & ReadOptions,
  format?: string,
): SourceParts & Omit<DocumentSource, 'id'> {
  return {
    // Widgets whose data are in the page carry nothing that requests.
    ...documentSource(who, options, async (signal, tell) => {
      const {urlDocument} = await onDemand(import('./url-document.js'), who);
      return urlDocument(options, {who, signal, format, tell});
    }),
    opened: async (metric, growth, signal, tell) => {
      const {openedWhereItFits} = await onDemand(import('./large-data.js'), who);
      return openedWhereItFits(metric, options, {who, signal, format, tell, growth});
    },
  };
}
