import { networkInterfaces } from 'node:os';

/** The addresses of this computer that are not its own business only. */
export const ownAddresses = (): readonly string[] =>
  Object.entries(networkInterfaces()).flatMap(([name, list]) =>
    (list ?? []).filter(({ internal }) => !internal).map(({ cidr }) => `${name} ${cidr}`),
  );
