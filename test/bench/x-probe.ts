import { connectToX, type XConnection } from '../../electron/adapters/x11/connection.ts';
import {
  getInputFocus,
  getKeyboardMapping,
  getProperty,
  internAtom,
} from '../../electron/adapters/x11/requests.ts';

/** The keyboard and the screen, on a connection that is open: a program for each key press would take longer than what it measures. */
export interface XProbe {
  /** Presses keys together and lets them go. @param keysyms the last one is the key, those before it are held. */
  readonly press: (...keysyms: readonly number[]) => Promise<void>;
  /** @returns a promise for when another program takes the clipboard over. Ask before the press. */
  readonly clipboardTaken: () => Promise<void>;
  /** Waits for a window that is not among those now, and has the keys. */
  readonly newWindowFocused: () => Promise<void>;
  /** Waits until there are no more windows than when this began. */
  readonly windowsClosed: () => Promise<void>;
  readonly close: () => void;
}

export const keysyms = { control: 0xff_e3, shift: 0xff_e1, escape: 0xff_1b, one: 0x31, two: 0x32 } as const;

const keyPress = 2;
const keyRelease = 3;

/** @throws without a display, or without its extensions XTEST and XFIXES. */
export const createXProbe = async (display: string): Promise<XProbe> => {
  const x = await connectToX(display);
  if (x === null) throw new Error(`The display ${display} does not answer.`);
  const codes = await readCodes(x);
  const test = await extension(x, 'XTEST');
  const fixes = await extension(x, 'XFIXES');
  await x.ask(request(fixes.opcode, 0, 5, 0));
  const clipboard = (await x.ask(internAtom('CLIPBOARD'))).readUInt32LE(8);
  const clients = (await x.ask(internAtom('_NET_CLIENT_LIST'))).readUInt32LE(8);
  const ownerChanges = 1;
  x.send(request(fixes.opcode, 2, x.root, clipboard, ownerChanges));

  const windows = async (): Promise<readonly number[]> => {
    const reply = await x.ask(getProperty(x.root, clients));
    return Array.from({ length: reply.readUInt32LE(16) }, (_, index) => reply.readUInt32LE(32 + index * 4));
  };
  // Such as that of the panel.
  const atFirst = await windows();
  /** Often enough for a millisecond, which is what is measured here. */
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + longestMs;
    while (!(await isSo())) {
      if (performance.now() > end) throw new Error('The windows are not as they should be.');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };

  return {
    press: async (...keys) => {
      const wanted = keys.map((keysym) => codes.get(keysym) ?? 0);
      for (const code of wanted) x.send(fakeInput(test.opcode, keyPress, code));
      for (const code of wanted.toReversed()) x.send(fakeInput(test.opcode, keyRelease, code));
    },
    clipboardTaken: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('Nobody took the clipboard over.')), longestMs);
        const unsubscribe = x.onEvent((event) => {
          if ((event.readUInt8(0) & 0x7f) !== fixes.firstEvent || event.readUInt32LE(8) === 0) return;
          clearTimeout(timer);
          unsubscribe();
          resolve();
        });
      }),
    newWindowFocused: () =>
      until(async () => {
        // What a window manager says may be of a window that is gone.
        const focused = (await x.ask(getInputFocus())).readUInt32LE(8);
        return !atFirst.includes(focused) && (await windows()).includes(focused);
      }),
    windowsClosed: () => until(async () => (await windows()).every((window) => atFirst.includes(window))),
    close: x.close,
  };
};

const longestMs = 20_000;

/** @param detail the minor opcode of an extension's request. */
const request = (opcode: number, detail: number, ...fields: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 + fields.length * 4);
  bytes.writeUInt8(opcode, 0);
  bytes.writeUInt8(detail, 1);
  bytes.writeUInt16LE(bytes.length / 4, 2);
  fields.forEach((field, index) => {
    bytes.writeUInt32LE(field >>> 0, 4 + index * 4);
  });
  return bytes;
};

/** Source: XTEST extension protocol, version 2.2, XTestFakeInput. */
const fakeInput = (opcode: number, kind: number, code: number): Buffer =>
  request(opcode, 2, kind | (code << 8), 0, 0, 0, 0, 0, 0, 0);

const extension = async (
  x: XConnection,
  name: string,
): Promise<{ readonly opcode: number; readonly firstEvent: number }> => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), Buffer.alloc((4 - (name.length % 4)) % 4)]);
  const header = Buffer.alloc(8);
  header.writeUInt8(98, 0);
  header.writeUInt16LE(2 + body.length / 4, 2);
  header.writeUInt16LE(name.length, 4);
  const reply = await x.ask(Buffer.concat([header, body]));
  if (reply.readUInt8(8) === 0) throw new Error(`The display has no ${name}.`);
  return { opcode: reply.readUInt8(9), firstEvent: reply.readUInt8(10) };
};

/** The first key for each symbol. */
const readCodes = async (x: XConnection): Promise<ReadonlyMap<number, number>> => {
  const { first, count } = x.keycodes;
  const reply = await x.ask(getKeyboardMapping(first, count));
  const each = reply.readUInt8(1);
  const codes = Array.from({ length: count }, (_, key) => [
    reply.readUInt32LE(32 + key * each * 4),
    first + key,
  ]);
  return new Map(codes.toReversed() as [number, number][]);
};
