/** How the sources write the address of the worker's file, as bundlers of applications know it. */
export const workerAddress = /new URL\('\.\/worker\.ts', import\.meta\.url\)/;
