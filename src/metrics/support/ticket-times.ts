/** A comment or a change of status of a ticket. */
export interface TicketEvent {
  /** Epoch ms. */
  readonly at: number;
  readonly type: 'comment' | 'status';
  /** `agent`, `requester` or an id; an id other than that of the requester is an agent's. */
  readonly by?: string | null;
  /** Only a comment that says it is not public is a private note. */
  readonly public?: boolean | null;
  /** The new status. */
  readonly to?: string | null;
}

/** What happened to a ticket. */
export interface TicketHistory {
  /** Epoch ms. */
  readonly createdAt: number;
  readonly createdByAgent?: boolean;
  /** The id of who asked. */
  readonly requester?: string | null;
  /** In any order; of the same moment, in the order given. */
  readonly events: readonly TicketEvent[];
}

/** When things first or last happened to a ticket, in epoch ms; `null` where they did not. */
export interface TicketTimes {
  /**
   * The first public comment of an agent. Private notes do not count; of a ticket that an agent opened with a public
   * comment, that comment does not either.
   */
  readonly firstReply: number | null;
  /** The first time that it was solved, or closed without that. */
  readonly firstResolution: number | null;
  /** The last time; `null` while it is open again. */
  readonly fullResolution: number | null;
  /** How often it was taken up again after it was solved. */
  readonly reopens: number;
  /** Public comments of agents, the opening one too. */
  readonly agentReplies: number;
}

/**
 * When a ticket was answered and solved, of events before a moment. As the native durations of Zendesk.
 * @param asOf epoch ms; what happened then or later has not happened yet
 */
export function ticketTimes(
  {createdAt, createdByAgent = false, requester, events}: TicketHistory,
  asOf: number,
): TicketTimes {
  const seen = events.filter(({at}) => at >= createdAt && at < asOf).sort((a, b) => a.at - b.at);
  const comments = seen.filter(({type}) => type === 'comment');
  const isReply = ({by, public: isPublic}: TicketEvent): boolean =>
    isPublic !== false && by != null && by !== 'requester' && by !== requester;
  const replies = comments.filter(isReply);
  const opening = createdByAgent && comments[0] !== undefined && isReply(comments[0]) ? 1 : 0;
  return {firstReply: replies[opening]?.at ?? null, ...resolutions(seen), agentReplies: replies.length};
}

function resolutions(
  events: readonly TicketEvent[],
): Pick<TicketTimes, 'firstResolution' | 'fullResolution' | 'reopens'> {
  let firstResolution: number | null = null;
  let fullResolution: number | null = null;
  let reopens = 0;
  for (const {type, to, at} of events) {
    if (type !== 'status') continue;
    // Closing a solved ticket is filing it, not solving it again.
    if (to === 'solved' || (to === 'closed' && fullResolution === null)) {
      firstResolution ??= at;
      fullResolution = at;
    } else if (to !== 'closed' && fullResolution !== null) {
      reopens++;
      fullResolution = null;
    }
  }
  return {firstResolution, fullResolution, reopens};
}

/** Resolved with at most one public comment of an agent, and never reopened; `null` for a ticket that is not resolved. */
export function isOneTouch({fullResolution, reopens, agentReplies}: TicketTimes): boolean | null {
  return fullResolution === null ? null : reopens === 0 && agentReplies <= 1;
}
