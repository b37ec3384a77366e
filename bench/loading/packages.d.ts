// What the bench uses of hyparquet-writer, so that types are checked without it: it is installed only where the bench runs.
declare module 'hyparquet-writer' {
  interface ColumnData {
    name: string;
    data: readonly (string | Date)[];
    type: 'STRING' | 'TIMESTAMP';
  }
  export function parquetWriteBuffer(options: {columnData: ColumnData[]; rowGroupSize: number}): ArrayBuffer;
}
