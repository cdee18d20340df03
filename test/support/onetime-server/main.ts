import { parseArgs } from 'node:util';
import { type Fault, faultNames } from './faults.ts';
import { startOnetimeServer } from './server.ts';

const usage = `Starts a Onetime Secret server in memory, on this computer only.

  npm run server -- [--port N] [--account USER:TOKEN]... [--domain HOST]... [--old] [--fault NAME]

  --account  may sign in; without any: anna@example.com:test-token
  --domain   a link domain accounts may use
  --old      behaves like version 0.23
  --fault    goes wrong on purpose: ${faultNames.join(', ')}
`;

const refuse = (message: string): never => {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '7143' },
        account: { type: 'string', multiple: true },
        domain: { type: 'string', multiple: true },
        old: { type: 'boolean', default: false },
        fault: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'These options were not understood.');
  }
};

const faultNamed = (name: string): Fault => {
  const kind = faultNames.find((known) => known === name);
  if (kind === undefined) return refuse(`There is no fault called ${name}.`);
  if (kind === 'status') return { kind, status: 503 };
  if (kind === 'redirect') return { kind, to: 'http://127.0.0.1:9/' };
  if (kind === 'slow') return { kind, delayMs: 3_000 };
  return { kind };
};

const options = read();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse(`${options.port} is not a port.`);
const accounts = (options.account ?? ['anna@example.com:test-token']).map((pair) => {
  const colon = pair.indexOf(':');
  if (colon < 1) return refuse(`${pair} is not USER:TOKEN.`);
  return { username: pair.slice(0, colon), token: pair.slice(colon + 1) };
});

const server = await startOnetimeServer({
  port,
  accounts,
  domains: options.domain ?? [],
  version: options.old ? '0.23' : '0.26',
}).catch((error: unknown) =>
  refuse(`Cannot listen on port ${port}: ${error instanceof Error ? error.message : 'unknown'}.`),
);
if (options.fault !== undefined) server.setFault(faultNamed(options.fault));
console.log(server.url);
console.log(`accounts: ${accounts.map((account) => account.username).join(', ')}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.dispose());
