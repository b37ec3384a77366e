import type {} from 'keepwell/types/svelte';
