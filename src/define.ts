// Sources first: widgets inside of one then find it as soon as they come to life.
import './components/metric-source/define.js';
import './components/cohort-table/define.js';
import './components/feature-adoption/define.js';
import './components/health-matrix/define.js';
import './components/lifecycle-bars/define.js';
import './components/metric-card/define.js';
import './components/metric-table/define.js';
import './components/metric-trend/define.js';
import './components/nps-gauge/define.js';
import './components/response-breakdown/define.js';
import './components/retention-curve/define.js';
import './components/revenue-bridge/define.js';
import './components/signal-list/define.js';
import './components/ttv-histogram/define.js';
