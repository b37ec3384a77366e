import type {Row} from './csv.js';

/** The parts of the product with the event of their use; the sticky ones are those that people come back for together. */
const FEATURES: readonly (readonly [feature: string, event: string, sticky: boolean, releasedOn: string])[] = [
  ['Boards', 'board_opened', false, '2024-05-01'],
  ['Plans', 'plan_created', false, '2024-05-01'],
  ['Sharing', 'plan_shared', true, '2024-05-01'],
  ['Comments', 'comment_added', true, '2024-05-01'],
  ['Templates', 'template_used', false, '2024-09-12'],
  ['Reports', 'report_viewed', true, '2025-02-20'],
  ['Export', 'export_done', false, '2025-06-05'],
  ['Invitations', 'invite_sent', false, '2025-10-14'],
];

export const FEATURE_COLUMNS = 'feature,event,sticky,releasedOn'.split(',');

export const featureRows = (): Row[] =>
  FEATURES.map(([feature, event, sticky, releasedOn]) => [feature, event, String(sticky), releasedOn]);
