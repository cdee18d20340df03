import { networkInterfaces } from 'node:os';

/** The addresses by which other computers can reach this one. */
export const ownAddresses = (): readonly string[] =>
  Object.entries(networkInterfaces()).flatMap(([name, list]) =>
    (list ?? []).filter(({ internal }) => !internal).map(({ cidr }) => `${name} ${cidr}`),
  );
