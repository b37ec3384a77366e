import {conformElements} from './elements.js';

await conformElements(1, 4);
