import type { Milliseconds } from '../../../src/shared/units.ts';
import { type XConnection, XFailure } from './connection.ts';
import * as requests from './requests.ts';

/** What an owner has handed over: bytes, and the name of their type. */
export interface Handed {
  readonly type: string;
  readonly bytes: Buffer;
}

/** One read of a selection: what its owner offers, then some of it, all within one time limit. */
export interface SelectionReading {
  /** `null` if nobody owns the selection; empty if the owner does not say. @throws XFailure, also on timeout. */
  readonly targets: () => Promise<readonly string[] | null>;
  /** @returns `null` if the owner refuses. @throws XFailure, also on timeout. */
  readonly convert: (target: string) => Promise<Handed | null>;
}

const maxTargets = 100;

const selectionNotify = 31;
const propertyNotify = 28;

/** Atom names, cached for the life of a connection: they never change. */
export interface Atoms {
  readonly of: (name: string) => Promise<number>;
  readonly nameOf: (atom: number) => Promise<string>;
}

export const createAtoms = (x: XConnection): Atoms => {
  const atoms = new Map<string, Promise<number>>();
  const names = new Map<number, Promise<string>>();
  const kept = <Key, Value>(map: Map<Key, Promise<Value>>, key: Key, ask: () => Promise<Value>) => {
    const asked = map.get(key) ?? ask();
    map.set(key, asked);
    return asked;
  };
  return {
    of: (name) => kept(atoms, name, async () => (await x.ask(requests.internAtom(name))).readUInt32LE(8)),
    nameOf: (atom) =>
      kept(names, atom, async () => {
        const reply = await x.ask(requests.getAtomName(atom));
        return reply.toString('latin1', 32, 32 + reply.readUInt16LE(8));
      }),
  };
};

export const ownerOf = async (x: XConnection, atoms: Atoms, selection: string): Promise<number> =>
  (await x.ask(requests.getSelectionOwner(await atoms.of(selection)))).readUInt32LE(8);

/** Reads a selection as described in the Inter-Client Communication Conventions Manual, section 2. */
export const readSelection = async <Value>(
  { x, atoms }: { readonly x: XConnection; readonly atoms: Atoms },
  selection: string,
  withinMs: Milliseconds,
  read: (reading: SelectionReading) => Promise<Value>,
): Promise<Value> => {
  const window = x.newId();
  x.send(requests.createWindow(window, x.root));
  const isOurs = (kind: number, windowAt: number) => (event: Buffer) =>
    (event.readUInt8(0) & 0x7f) === kind && event.readUInt32LE(windowAt) === window;
  let giveUp: (reason: XFailure) => void = () => undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  tooLate.catch(() => undefined);
  const timer = setTimeout(() => giveUp(new XFailure('the owner does not answer')), withinMs);
  const stops = new Set<() => void>();
  const next = (isIt: (event: Buffer) => boolean): Promise<Buffer> =>
    new Promise((resolve) => {
      const stop = x.onEvent((event) => {
        if (!isIt(event)) return;
        stop();
        stops.delete(stop);
        resolve(event);
      });
      stops.add(stop);
    });
  const inTime = <Got>(got: Promise<Got>): Promise<Got> => Promise.race([got, tooLate]);
  const [property, selectionAtom] = await inTime(
    Promise.all([atoms.of('HUSHLINK_SELECTION'), atoms.of(selection)]),
  );

  /** Takes the property, which tells an owner that sends in parts to go on. */
  const take = async (): Promise<Handed> => {
    const reply = await inTime(x.ask(requests.getProperty(window, property)));
    if (reply.readUInt32LE(12) > 0) throw new XFailure('more than can be read');
    x.send(requests.deleteProperty(window, property));
    const bytes = reply.readUInt32LE(16) * (reply.readUInt8(1) / 8);
    return {
      type: await inTime(atoms.nameOf(reply.readUInt32LE(8))),
      bytes: reply.subarray(32, 32 + bytes),
    };
  };
  const isNewPart = (event: Buffer): boolean =>
    isOurs(propertyNotify, 4)(event) && event.readUInt8(16) === 0 && event.readUInt32LE(8) === property;
  const takeParts = async (first: Promise<Buffer>): Promise<Handed> => {
    const parts: Buffer[] = [];
    let size = 0;
    for (let coming = first; ; ) {
      await inTime(coming);
      coming = next(isNewPart);
      const part = await take();
      if (part.bytes.length === 0) return { type: part.type, bytes: Buffer.concat(parts) };
      parts.push(part.bytes);
      size += part.bytes.length;
      if (size > requests.maxPropertyBytes) throw new XFailure('more than can be read');
    }
  };
  const convert = async (target: string): Promise<Handed | null> => {
    const atom = await inTime(atoms.of(target));
    const answered = next((event) => isOurs(selectionNotify, 8)(event) && event.readUInt32LE(16) === atom);
    x.send(requests.convertSelection(window, selectionAtom, atom, property));
    const answer = await inTime(answered);
    if (answer.readUInt32LE(20) === 0) return null;
    const reply = await inTime(x.ask(requests.getProperty(window, property, 0)));
    const incremental = (await inTime(atoms.nameOf(reply.readUInt32LE(8)))) === 'INCR';
    if (!incremental) return await take();
    const first = next(isNewPart);
    x.send(requests.deleteProperty(window, property));
    return await takeParts(first);
  };

  try {
    const value = await read({
      convert,
      targets: async () => {
        if ((await inTime(ownerOf(x, atoms, selection))) === 0) return null;
        const handed = await convert('TARGETS');
        const count = Math.min(maxTargets, Math.floor((handed?.bytes.length ?? 0) / 4));
        return await inTime(
          Promise.all(
            Array.from({ length: count }, (_, index) =>
              atoms.nameOf(handed?.bytes.readUInt32LE(index * 4) ?? 0).catch(() => ''),
            ),
          ),
        );
      },
    });
    // Not after a failure: an owner that answers late would find its window gone, and some crash on that.
    x.send(requests.destroyWindow(window));
    return value;
  } finally {
    clearTimeout(timer);
    for (const stop of stops) stop();
  }
};
