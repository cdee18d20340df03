import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Lets programs that root has started as somebody else onto root's own session bus. They say who they are when they connect,
 * and the bus believes only its owner; so this says it for them. It is there as long as this process.
 * @param {string} address of the bus
 * @param {string} folder where they can find it
 * @returns {Promise<string>} the address for those programs
 */
export const introduceToSessionBus = async (address, folder) => {
  const bus = socketOf(address);
  if (bus === null) return address;
  const path = join(folder, 'bus');
  const server = createServer((program) => {
    const toBus = connect(bus);
    let isIntroduced = false;
    program.on('data', (/** @type {Buffer} */ chunk) => {
      toBus.write(isIntroduced ? chunk : introduced(chunk));
      isIntroduced ||= chunk.includes('BEGIN\r\n');
    });
    toBus.on('data', (chunk) => program.write(chunk));
    tie(program, toBus);
    tie(toBus, program);
  });
  await new Promise((resolve) => server.listen(path, () => resolve(undefined)));
  server.unref();
  return `unix:path=${path}`;
};

/** The names in a connection's first lines. Open files cannot pass through here. */
const introduced = (/** @type {Buffer} */ chunk) => {
  const [first = '', ...rest] = chunk.toString('latin1').split(/(?=BEGIN\r\n)/);
  const name = Buffer.from(String(process.getuid?.())).toString('hex');
  const lines = first
    .replace(/(AUTH EXTERNAL )[0-9a-f]+/i, `$1${name}`)
    .replace('NEGOTIATE_UNIX_FD', 'NEGOTIATE_NOTHING');
  return Buffer.from([lines, ...rest].join(''), 'latin1');
};

const tie = (
  /** @type {import('node:net').Socket} */ one,
  /** @type {import('node:net').Socket} */ other,
) => {
  one.on('error', () => other.destroy());
  one.on('close', () => other.end());
  one.unref();
};

/** Where a bus listens: a file, or a name without one. */
const socketOf = (/** @type {string} */ address) => {
  const [, kind, name] = /^unix:(path|abstract)=([^,;]+)/.exec(address) ?? [];
  if (name === undefined) return null;
  return `${kind === 'abstract' ? '\0' : ''}${decodeURIComponent(name)}`;
};
