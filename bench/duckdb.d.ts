// What the bench uses of @duckdb/duckdb-wasm, which only `npm run bench` installs.
declare module '*/duckdb-browser-blocking.mjs' {
  interface Table {
    getChild(name: string): {toArray(): Float64Array};
  }
  export interface Connection {
    query(sql: string): Table;
    insertArrowFromIPCStream(bytes: Uint8Array, options: {name: string}): void;
  }
  interface DuckDB {
    instantiate(onProgress: () => void): Promise<unknown>;
    open(config: {maximumThreads?: number}): void;
    connect(): Connection;
  }
  interface Bundle {
    mainModule: string;
    mainWorker: string;
  }
  export class VoidLogger {
    log(): void;
  }
  export const BROWSER_RUNTIME: object;
  export function createDuckDB(
    bundles: {mvp: Bundle; eh: Bundle},
    logger: VoidLogger,
    runtime: object,
  ): Promise<DuckDB>;
}
