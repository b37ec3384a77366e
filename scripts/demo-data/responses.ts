import {type Account, isActive} from './accounts.js';
import {AS_OF, type Day, dayOf, isoMinute, type Minute, TODAY, WINDOW, within, workday} from './calendar.js';
import type {Row} from './csv.js';
import {type Random, random} from './random.js';
import {releasePain, trouble} from './story.js';
import type {Ticket} from './tickets.js';
import {isThere, timeOfDay, type User} from './users.js';

/** An answer: `score` of nps (0 to 10), csat (1 to 5) and ces (1 to 7) as it was typed, `rating` of a pulse. */
export interface DemoResponse {
  readonly kind: Asked | 'pulse';
  readonly score: string;
  readonly rating: string;
  /** A user; nobody of a pulse, which comes from the manager of the account. */
  readonly respondent: string;
  readonly account: Account;
  readonly at: Minute;
}

/** What people are asked with a scale. */
type Asked = 'nps' | 'csat' | 'ces';

/** What people type who do not read the scale. */
const INVALID = ['11', 'n/a', '12', '-1', '10/10', 'nine', '11'];

/** All answers, oldest first. */
export function makeResponses(
  seed: number,
  accounts: readonly Account[],
  users: readonly User[],
  tickets: readonly Ticket[],
): DemoResponse[] {
  const nps = users.flatMap((user) => npsAnswers(random(seed, `${user.id}/survey`), user));
  const draw = random(seed, 'csat');
  const csat = tickets.filter(() => draw.chance(0.3)).map((ticket) => csatAnswer(draw, ticket));
  const ces = tickets.flatMap((ticket, i) => cesAnswer(random(seed, `${String(i)}/ces`), ticket));
  const pulses = accounts.flatMap((account) => pulseRatings(random(seed, `${account.id}/pulse`), account));
  return [...misread(nps), ...csat, ...ces, ...pulses].filter(({at}) => at < AS_OF).sort((a, b) => a.at - b.at);
}

export const RESPONSE_COLUMNS = 'id,kind,score,rating,respondent,account,at'.split(',');

export function responseRow({kind, score, rating, respondent, account, at}: DemoResponse, i: number): Row {
  return [`r${i + 1}`, kind, score, rating, respondent, account.id, isoMinute(at)];
}

/** The product asks after a month and twice a year from then on; one in five answers, the same people again and again. */
function npsAnswers(draw: Random, user: User): DemoResponse[] {
  const answers: DemoResponse[] = [];
  const answering = draw.chance(0.4) ? 0.47 : 0.05;
  const opinion = draw.normal(0, 1.05);
  const first = dayOf(user.signup) + 30 + Math.floor(60 * draw.next());
  for (let d = first; d <= TODAY; d += 165 + Math.floor(40 * draw.next())) {
    const day = workday(d);
    if (day < WINDOW || !isThere(user, day) || !draw.chance(answering)) continue;
    const score = attitude(user.account, day) + opinion + draw.normal(0, 1);
    answers.push(answer('nps', clamp(score, 0, 10), user, day * 1440 + timeOfDay(draw)));
  }
  return answers;
}

/** Where an account's answers from 0 to 10 lie on a day. */
function attitude(account: Account, d: Day): number {
  return 8.6 + account.plan.mood + 0.55 * account.fit - 4.2 * trouble(account, d) - 2.6 * releasePain(d);
}

function csatAnswer(draw: Random, {requester, createdAt, kind}: Ticket): DemoResponse {
  const at = createdAt + Math.floor(draw.between(90, 3 * 1440));
  const harder = kind === 'complaint' ? 1.2 : kind === 'bug' ? 0.5 : 0;
  const score = (attitude(requester.account, dayOf(at)) - 4) / 2 + 2.4 - harder + draw.normal(0, 0.9);
  return answer('csat', clamp(score, 1, 5), requester, at);
}

/** How easy it was made: easier the sooner there was a reply. */
function cesAnswer(draw: Random, {requester, createdAt, events}: Ticket): DemoResponse[] {
  const reply = events.find(({public: isPublic}) => isPublic);
  if (reply === undefined || !draw.chance(0.18)) return [];
  const days = (reply.at - createdAt) / 1440;
  const score = 5.9 - 0.7 * Math.sqrt(days) - 2 * trouble(requester.account, dayOf(createdAt)) + draw.normal(0, 1.1);
  return [answer('ces', clamp(score, 1, 7), requester, reply.at + Math.floor(draw.between(60, 2 * 1440)))];
}

function answer(kind: Asked, score: number, user: User, at: Minute): DemoResponse {
  return {kind, score: String(score), rating: '', respondent: user.id, account: user.account, at};
}

/** Every five to eight weeks a look at the account. Managers see trouble late, and not always. */
function pulseRatings(draw: Random, account: Account): DemoResponse[] {
  const pulses: DemoResponse[] = [];
  if (!draw.chance(account.plan.pulsed)) return pulses;
  const last = isActive(account) ? TODAY : account.end;
  for (let d = account.start + 20 + Math.floor(40 * draw.next()); d < last; d += 35 + Math.floor(21 * draw.next())) {
    const day = workday(d);
    if (day < WINDOW || day >= last || within(day, account.gap)) continue;
    const worry =
      0.8 * trouble(account, day - 10) - 0.16 * account.fit + 0.2 * releasePain(day) + draw.normal(0.1, 0.16);
    const rating = worry > 0.55 ? 'red' : worry > 0.28 ? 'amber' : 'green';
    pulses.push({kind: 'pulse', score: '', rating, respondent: '', account, at: day * 1440 + timeOfDay(draw)});
  }
  return pulses;
}

/** Spoils a few answers here and there: a widget has to count them, not hide them. */
function misread(answers: readonly DemoResponse[]): DemoResponse[] {
  const every = Math.floor(answers.length / INVALID.length);
  return answers.map((given, i) => ({
    ...given,
    score: i % every === 0 ? (INVALID[i / every] ?? given.score) : given.score,
  }));
}

const clamp = (x: number, from: number, to: number): number => Math.min(to, Math.max(from, Math.round(x)));
