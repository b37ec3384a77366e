// What is drawn, as the rows that a page would have.
import type {CohortTable, HealthMatrix} from 'keepwell';
import {fixtures as cohorts} from '#internal/components/cohort-table/cohort-table.fixtures.js';
import {fixtures as matrices} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {randomFrom} from '../data/random.js';

export type Rows = Readonly<Record<string, readonly object[]>>;

export const AS_OF = '2026-11-18T08:00:00Z';
export const WEEKS = 52;

/** Answers of a year, twenty a week; each seed has its own course. */
export function answers(seed: number): Rows {
  const next = randomFrom(seed);
  const end = Date.parse(AS_OF);
  const week = 7 * 86_400_000;
  return {
    responses: Array.from({length: WEEKS * 20}, (_, i) => {
      const mood = 0.35 + 0.2 * Math.sin(seed + i / 130);
      const draw = next();
      const score = draw < mood ? 10 : draw < mood + 0.3 ? 8 : 4;
      return {score, at: new Date(end - (i / 20) * week).toISOString()};
    }),
  };
}

/** A year of weekly cohorts; in the second version every third event has not happened. */
export function cohortRows(version: number): {rows: Rows; properties: Partial<CohortTable>} {
  const {tables, properties} = cohorts.thousands;
  const kept = tables.events.filter((_, i) => version === 0 || i % 3 > 0);
  return {rows: {events: kept}, properties: {...properties, asOf: AS_OF}};
}

/** A thousand accounts with twelve components, all shown; in the second version what was good is bad. */
export function matrixRows(version: number): {rows: Rows; properties: Partial<HealthMatrix>} {
  const {tables, properties} = matrices.thousand;
  const rows: Rows = tables;
  const measurements = rows['measurements']?.map((row) => ({...row, value: 100 - (row as {value: number}).value}));
  return {
    rows: version === 0 || !measurements ? rows : {...rows, measurements},
    properties: {...properties, limit: 0, trendDays: 0},
  };
}
