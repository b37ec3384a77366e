/** Bytes that are no whole Parquet, or of a kind that is not read; `got` says what they are like. */
export class TornPages extends Error {
  constructor(readonly got: string) {
    super(got);
  }
}
