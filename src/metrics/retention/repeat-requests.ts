import {addMonths} from '../calendar/months.js';
import {NO_DATE} from '../table/column.js';

/** Who asked, and who asked again. */
export type RepeatCounts = {
  /** With at least one request. */
  readonly clients: number;
  /** With at least two. */
  readonly repeat: number;
  readonly within: {
    /** Whose first request was so many months ago. */
    readonly eligible: number;
    /** Of these, who asked again within these months. */
    readonly repeat: number;
  };
};

/** The first two requests of each client, whatever the order in which they come. */
export class FirstRequests {
  readonly #first = new Map<number, number>();
  readonly #second = new Map<number, number>();

  /** @param day of the request, a local day since 1970-01-01 */
  add(client: number, day: number): void {
    const first = this.#first.get(client);
    if (first === undefined) {
      this.#first.set(client, day);
      return;
    }
    const later = Math.max(first, day);
    this.#first.set(client, Math.min(first, day));
    this.#second.set(client, Math.min(this.#second.get(client) ?? NO_DATE, later));
  }

  /**
   * @param today the last day that is seen
   * @param months within which a second request has to come; the same day of the last month is within them
   */
  counts(today: number, months: number): RepeatCounts {
    const within = {eligible: 0, repeat: 0};
    for (const [client, first] of this.#first) {
      const limit = addMonths(first, months);
      if (limit > today) continue;
      within.eligible++;
      if ((this.#second.get(client) ?? NO_DATE) <= limit) within.repeat++;
    }
    return {clients: this.#first.size, repeat: this.#second.size, within};
  }
}
