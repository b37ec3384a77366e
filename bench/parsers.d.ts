/** What the bench uses of parsers, so that types are checked without them: they are installed only where the bench runs. */
declare module '@discoveryjs/json-ext' {
  type Pieces = AsyncIterable<Uint8Array>;
  export function parseChunked(
    pieces: Pieces,
    options?: {readonly mode: 'jsonl'; readonly onRootValue: (value: unknown) => void},
  ): Promise<unknown>;
}

declare module '@streamparser/json' {
  export class JSONParser {
    constructor(options: {readonly paths: string[]; readonly separator?: string; readonly keepStack: boolean});
    onValue: (found: {readonly value?: unknown}) => void;
    write(piece: Uint8Array): void;
  }
}

declare module 'stream-json/web/streamers/stream-array.js' {
  const streamArray: {
    withParserAsWebStream(options: {
      readonly packValues: boolean;
      readonly streamValues: boolean;
    }): ReadableWritablePair<{readonly value: unknown}, string>;
  };
  export default streamArray;
}

declare module 'papaparse' {
  const Papa: {parse(text: string, options: {readonly skipEmptyLines: boolean}): {readonly data: string[][]}};
  export default Papa;
}

declare module 'udsv' {
  export interface Parser {
    readonly stringArrs: (text: string) => string[][];
    chunk(piece: string, parse: Parser['stringArrs'], onData: (row: string[]) => void): void;
    end(): void;
  }
  export function inferSchema(piece: string, options?: {readonly encl: string}): object;
  export function initParser(schema: object): Parser;
}

declare module 'csv-parse/browser/esm' {
  interface Parser {
    on(event: 'data', listener: (row: string[]) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    once(event: 'drain', listener: () => void): this;
    write(piece: string): boolean;
    end(): void;
  }
  export function parse(options: {readonly from_line: number}): Parser;
}
