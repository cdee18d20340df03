import { createEventSource } from '../../core/base/event-source.ts';
import { createSerialQueue } from '../../core/base/serial-queue.ts';
import type { GlobalKeys, Registered } from '../../core/hotkey/index.ts';
import { connectToX, type XConnection } from './connection.ts';
import { type Combination, codesOf, combinationOf, type KeyboardMapping } from './key-combination.ts';
import * as requests from './requests.ts';

const keyPress = 2;
const mappingNotify = 34;
const pointerMapping = 2;
/** Caps Lock and Num Lock do not matter to a hotkey, but X treats them as different combinations. */
const locks = [0, 0x02, 0x10, 0x12];

interface Grab {
  readonly combination: Combination;
  readonly press: () => void;
  /** The keys that write it in the current layout. */
  codes: readonly number[];
}

/**
 * Global keys on X11, by what the current layout writes, with and without Shift: on some, digits need Shift, and there
 * Chromium would grab a key and then not recognise it.
 * @param otherwise registers what is not supported here, and everything if the X server cannot be reached.
 */
export const createX11Keys = (display: string, otherwise: GlobalKeys): GlobalKeys => {
  const changed = createEventSource<{ readonly accelerator: string; readonly registered: Registered }>();
  const grabs = new Map<string, Grab>();
  // A layout change sends several events; each is handled to the end before the next.
  const turns = createSerialQueue();
  const connection = connectToX(display);

  /** Release our own grabs first: one still in place would look like another program's. */
  const grab = async (x: XConnection, wanted: Grab, mapping: KeyboardMapping): Promise<Registered> => {
    wanted.codes = codesOf(wanted.combination.keysyms, mapping);
    if (wanted.codes.length === 0) return 'no-key';
    const all = wanted.codes.flatMap((code) =>
      locks.map((lock) => requests.grabKey(x.root, code, wanted.combination.modifiers | lock)),
    );
    if (await x.check(all)) return 'on';
    release(x, wanted);
    return 'taken';
  };
  const release = (x: XConnection, { codes, combination }: Grab): void => {
    for (const code of codes) {
      for (const lock of locks) x.send(requests.ungrabKey(x.root, code, combination.modifiers | lock));
    }
  };
  const grabAnew = async (x: XConnection): Promise<void> => {
    const mapping = await readMapping(x);
    for (const [accelerator, held] of grabs) {
      // An unchanged grab must not be released even for a moment: the key may be pressed just then.
      if (codesOf(held.combination.keysyms, mapping).join() === held.codes.join()) continue;
      release(x, held);
      changed.emit({ accelerator, registered: await grab(x, held, mapping) });
    }
  };
  void connection.then((x) =>
    x?.onEvent((event) => {
      const kind = event.readUInt8(0) & 0x7f;
      if (kind === mappingNotify && event.readUInt8(4) !== pointerMapping)
        void turns.run(() => grabAnew(x)).catch(() => undefined);
      if (kind !== keyPress) return;
      const code = event.readUInt8(1);
      const modifiers = event.readUInt16LE(28) & modifierKeys;
      for (const { codes, combination, press } of grabs.values()) {
        if (codes.includes(code) && combination.modifiers === modifiers) press();
      }
    }),
  );

  const register = async (accelerator: string, press: () => void): Promise<Registered> => {
    const combination = combinationOf(accelerator);
    const x = await connection;
    if (combination === null || x?.isOpen() !== true) return await otherwise.register(accelerator, press);
    const before = grabs.get(accelerator);
    if (before !== undefined) release(x, before);
    const wanted: Grab = { combination, press, codes: [] };
    // If the server is gone, nothing can be registered.
    const registered = await readMapping(x)
      .then((mapping) => grab(x, wanted, mapping))
      .catch(() => 'refused' as const);
    // Another layout may have a key for it, but another program will not give it up.
    if (registered === 'on' || registered === 'no-key') grabs.set(accelerator, wanted);
    return registered;
  };
  const unregister = async (accelerator: string): Promise<void> => {
    const held = grabs.get(accelerator);
    grabs.delete(accelerator);
    if (held === undefined) otherwise.unregister(accelerator);
    const x = await connection;
    if (held !== undefined && x !== null) release(x, held);
  };
  return {
    register: (accelerator, press) => turns.run(() => register(accelerator, press)),
    unregister: (accelerator) => void turns.run(() => unregister(accelerator)),
    onChange: changed.subscribe,
  };
};

/** Shift, Control, Alt and Super; not the locks. */
const modifierKeys = 0x01 | 0x04 | 0x08 | 0x40;

const readMapping = async (x: XConnection): Promise<KeyboardMapping> => {
  const { first, count } = x.keycodes;
  const reply = await x.ask(requests.getKeyboardMapping(first, count));
  const perKey = reply.readUInt8(1);
  return {
    first,
    keys: Array.from({ length: count }, (_, key) =>
      Array.from({ length: perKey }, (__, column) => reply.readUInt32LE(32 + (key * perKey + column) * 4)),
    ),
  };
};
