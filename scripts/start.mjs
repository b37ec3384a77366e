// The demo with live sources: `npm start`, or `npm start -- --port 8080 --host`. Prints one line: where it is.
import {parseArgs} from 'node:util';
import {createServer} from 'vite';

const {values} = parseArgs({options: {port: {type: 'string'}, host: {type: 'boolean'}}});

const server = await createServer({
  logLevel: 'error',
  server: {...(values.port && {port: Number(values.port)}), ...(values.host && {host: true})},
});
await server.listen();
const {local, network} = server.resolvedUrls ?? {local: [], network: []};
console.log(`keepwell demo: ${[...local, ...network].join(' ')}`);
