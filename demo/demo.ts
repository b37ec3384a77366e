import 'keepwell/define';
import type {HealthMatrix, MetricCard, RetentionCurve} from 'keepwell';

/** The sample data end here, and so does what the widgets look at. */
const AS_OF = '2026-11-18T08:00:00Z';
const TIME_ZONE = 'Europe/Berlin';

const components = [
  {id: 'adoption', label: 'Adoption', weight: 25, measure: 'active-users-per-seat', worst: 0, best: 0.8},
  {id: 'activity', label: 'Activity', weight: 20, measure: 'active-days', worst: 4, best: 22},
  {id: 'breadth', label: 'Breadth', weight: 15, measure: 'features-used', worst: 2, best: 10},
  {id: 'trend', label: 'Trend', weight: 15, measure: 'usage-trend', worst: 0.5, best: 1.1},
  {id: 'support', label: 'Support', weight: 10, measure: 'tickets', worst: 4, best: 0},
  {id: 'sentiment', label: 'Sentiment', weight: 15, measure: 'mean-nps', worst: 0, best: 10},
];

for (const widget of document.querySelectorAll(
  'metric-card, nps-gauge, retention-curve, cohort-table, ttv-histogram, health-matrix',
)) {
  widget.setAttribute('as-of', AS_OF);
  widget.setAttribute('time-zone', TIME_ZONE);
}
for (const widget of document.querySelectorAll<HealthMatrix | MetricCard>('[data-health]')) {
  if (widget.matches('metric-card')) widget.setAttribute('options', JSON.stringify({components}));
  else widget.setAttribute('components', JSON.stringify(components));
}

for (const curve of document.querySelectorAll<RetentionCurve>('retention-curve')) {
  curve.messages = {groups: {none: 'groups', segment: 'plans', region: 'regions', csm: 'CSMs', team: 'teams'}};
}

const buttons = document.querySelectorAll<HTMLButtonElement>('[data-theme]');

function show(theme: string): void {
  document.documentElement.style.colorScheme = theme;
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['theme'] === theme));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    show(button.dataset['theme'] ?? 'light');
  });
}
show(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
