import {choice, flag, instant, key, list, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** A request for support and what happened to it. */
export const tickets = defineTable('tickets', 'A request for support and what happened to it', {
  id: required(key('ticket', 'id of the ticket')),
  account: key('account', 'for which account'),
  requester: key('user', 'who asked'),
  createdAt: required(instant('when it was opened')),
  createdByAgent: flag('opened by an agent rather than by the requester', false),
  kind: choice(['question', 'bug', 'complaint', 'request'], 'what it is about'),
  channel: key('channel', 'how it came in'),
  topic: key('topic', 'what it asks for'),
  events: list(
    {
      at: required(instant('when')),
      type: required(choice(['comment', 'status'], 'a comment, or a change of status')),
      by: key('agent', 'who did it: "agent", "requester" or an id'),
      public: flag('seen by the requester'),
      to: key('status', 'the new status'),
    },
    'comments and changes of status, in any order',
  ),
});
