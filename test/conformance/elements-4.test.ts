import {conformElements} from './elements.js';

await conformElements(3, 4);
