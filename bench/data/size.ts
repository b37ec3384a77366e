/** How much data a task is over. */
export interface Size {
  readonly rows: number;
  /** How many events a user has in the mean. */
  readonly perUser: number;
}
