/** Writes the sample data of the demo page, a year at a software company that does not exist: demo/data/*.csv.gz */
import {mkdirSync, writeFileSync} from 'node:fs';
import {ACCOUNT_COLUMNS, accountRow, makeAccounts} from './demo-data/accounts.js';
import {csvGz, type Row} from './demo-data/csv.js';
import {CSM_COLUMNS, csmRows} from './demo-data/csms.js';
import {EVENT_COLUMNS, eventRow, makeEvents} from './demo-data/events.js';
import {FEATURE_COLUMNS, featureRows} from './demo-data/features.js';
import {makeOpportunities, OPPORTUNITY_COLUMNS, opportunityRow} from './demo-data/opportunities.js';
import {makeRenewals, RENEWAL_COLUMNS, renewalRow} from './demo-data/renewals.js';
import {makeResponses, RESPONSE_COLUMNS, responseRow} from './demo-data/responses.js';
import {makeSubscriptions, SUBSCRIPTION_COLUMNS, subscriptionRow} from './demo-data/subscriptions.js';
import {makeTickets, TICKET_COLUMNS, ticketRow} from './demo-data/tickets.js';
import {makeUsers} from './demo-data/users.js';

const SEED = 20261118;
const folder = new URL('../demo/data/', import.meta.url);
mkdirSync(folder, {recursive: true});

const accounts = makeAccounts(SEED);
const users = makeUsers(SEED, accounts);
const tickets = makeTickets(SEED, accounts, users);
const renewals = makeRenewals(SEED, accounts);

write('accounts', ACCOUNT_COLUMNS, accounts.map(accountRow));
write('events', EVENT_COLUMNS, makeEvents(SEED, users).map(eventRow));
write('subscriptions', SUBSCRIPTION_COLUMNS, makeSubscriptions(SEED, accounts).map(subscriptionRow));
write('responses', RESPONSE_COLUMNS, makeResponses(SEED, accounts, users, tickets).map(responseRow));
write('tickets', TICKET_COLUMNS, tickets.map(ticketRow));
write('renewals', RENEWAL_COLUMNS, renewals.map(renewalRow));
write('opportunities', OPPORTUNITY_COLUMNS, makeOpportunities(SEED, accounts).map(opportunityRow));
write('features', FEATURE_COLUMNS, featureRows());
write('csms', CSM_COLUMNS, csmRows(renewals));
console.log(`seed ${SEED}, ${users.length} users`);

function write(table: string, columns: readonly string[], rows: readonly Row[]): void {
  const {csv, gz} = csvGz(columns, rows);
  writeFileSync(new URL(`${table}.csv.gz`, folder), gz);
  const sizes = [rows.length, csv.length, gz.length].map((n) => n.toLocaleString('en').padStart(11));
  console.log(`${table.padEnd(14)}${sizes[0]} rows${sizes[1]} bytes${sizes[2]} gz`);
}
