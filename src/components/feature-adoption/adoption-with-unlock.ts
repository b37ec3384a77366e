import {featureAdoption} from '../../metrics/adoption/feature-adoption.js';
import {valueUnlock} from '../../metrics/adoption/value-unlock.js';
import {withBeside} from '../../metrics/kernel/with-beside.js';
import type {UnlockMetrics} from './unlock-loaders.js';

export const unlockMetrics: UnlockMetrics = {
  both: withBeside(featureAdoption, valueUnlock, 'unlock') as unknown as typeof featureAdoption,
  unlock: valueUnlock,
};
