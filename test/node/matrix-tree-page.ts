// The page of the test of the accessibility tree: a matrix of a thousand accounts.
import 'keepwell/define';
import {fixtures} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {mount} from '#internal/element/fixture.js';

const {tables, properties} = fixtures.thousand;
const matrix = mount(document.createElement('health-matrix'), {
  tables,
  properties: {...properties, limit: 0, trendDays: 0},
});
document.body.append(matrix);
