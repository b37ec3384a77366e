import {conformElements} from './elements.js';

await conformElements(0, 4);
