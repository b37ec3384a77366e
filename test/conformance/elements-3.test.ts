import {conformElements} from './elements.js';

await conformElements(2, 4);
