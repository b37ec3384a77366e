import type {} from 'keepwell/types/vue';
