import { type Namespace, startNamespace } from '../../support/namespace.ts';

/** Packets that were sent, by where they went. */
interface Packets {
  /** To this computer itself. */
  readonly here: number;
  /** To the network of the test's server. */
  readonly server: number;
  /** Anywhere else, such as to name servers and by multicast. */
  readonly elsewhere: number;
}

export interface Cables extends Pick<Namespace, 'prefix' | 'dispose'> {
  readonly sent: () => Promise<Packets>;
}

/** An address for the server. Nobody answers there, nor anywhere else. */
export const serverAddress = '198.51.100.20';

/** A network with ways out that lead to nobody, on which every packet is counted. */
export const startCables = async (): Promise<Cables> => {
  const network = await startNamespace('net');
  const ip = (...args: readonly string[]) => network.asRoot('ip', ...args);
  const plug = async (name: string, address: string): Promise<void> => {
    await ip('link', 'add', name, 'type', 'veth', 'peer', 'name', `${name}-end`);
    // The kernel's own neighbour discovery is none of the app's.
    await ip('link', 'set', name, 'addrgenmode', 'none', 'arp', 'off');
    await ip('address', 'add', address, 'dev', name);
    await ip('link', 'set', name, 'up');
    await ip('link', 'set', `${name}-end`, 'up');
  };
  await ip('link', 'set', 'lo', 'up');
  await plug('server', '198.51.100.7/24');
  await plug('elsewhere', '192.0.2.7/24');
  await ip('route', 'add', 'default', 'via', '192.0.2.1');
  return {
    prefix: network.prefix,
    dispose: network.dispose,
    sent: async () => {
      const links = JSON.parse(await ip('-s', '-j', 'link')) as readonly {
        readonly ifname: string;
        readonly stats64: { readonly tx: { readonly packets: number } };
      }[];
      const by = (name: string): number =>
        links.find(({ ifname }) => ifname === name)?.stats64.tx.packets ?? Number.NaN;
      return { here: by('lo'), server: by('server'), elsewhere: by('elsewhere') };
    },
  };
};
