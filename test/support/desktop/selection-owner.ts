import { connectToX } from '../../../electron/adapters/x11/connection.ts';
import * as requests from '../../../electron/adapters/x11/requests.ts';
import { createAtoms, ownerOf } from '../../../electron/adapters/x11/selection.ts';
import type { Env } from './processes.ts';

/** What an owner answers, by the name of the target; whoever asks for anything else waits for ever. */
export type Answers = Readonly<Record<string, Answer | (() => Promise<Answer>)>>;
type Answer = { readonly type: string; readonly bytes: Buffer } | 'refused';

export interface SelectionOwner {
  readonly asked: () => readonly string[];
  readonly dispose: () => void;
}

/**
 * A program that owns a selection of a desktop, and behaves as it likes.
 * @param targets what it says it has; `null`: it leaves that to `answers`.
 */
export const ownSelection = async (
  env: Env,
  name: 'CLIPBOARD' | 'CLIPBOARD_MANAGER' | 'PRIMARY',
  answers: Answers,
  targets: readonly string[] | null = Object.keys(answers),
): Promise<SelectionOwner> => {
  const x = await connectToX(env.DISPLAY ?? '');
  if (x === null) throw new Error('the display cannot be reached');
  const atoms = createAtoms(x);
  const [selection, atomType] = await Promise.all([atoms.of(name), atoms.of('ATOM')]);
  const window = x.newId();
  const asked: string[] = [];
  x.send(requests.createWindow(window, x.root));

  const answer = async (event: Buffer): Promise<void> => {
    const [requestor, target, property] = [12, 20, 24].map((at) => event.readUInt32LE(at));
    if (requestor === undefined || target === undefined || property === undefined) return;
    const wanted = await atoms.nameOf(target);
    asked.push(wanted);
    const notify = (given: number): void => x.send(sendSelectionNotify(event, given));
    if (wanted === 'TARGETS' && targets !== null) {
      const list = await Promise.all(targets.map(atoms.of));
      x.send(changeProperty(requestor, property, atomType, 32, u32s(...list)));
      return notify(property);
    }
    const known = answers[wanted];
    if (known === undefined) return;
    const given = typeof known === 'function' ? await known() : known;
    if (given === 'refused') return notify(0);
    x.send(changeProperty(requestor, property, await atoms.of(given.type), 8, given.bytes));
    notify(property);
  };
  const selectionRequest = 30;
  x.onEvent((event) => {
    if ((event.readUInt8(0) & 0x7f) === selectionRequest) void answer(event);
  });
  x.send(Buffer.concat([Buffer.from([22, 0, 4, 0]), u32s(window, selection, 0)]));
  if ((await ownerOf(x, atoms, name)) !== window) throw new Error('the selection was not to be had');
  return { asked: () => asked, dispose: x.close };
};

const u32s = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4);
  });
  return bytes;
};

const changeProperty = (
  window: number,
  property: number,
  type: number,
  format: 8 | 32,
  data: Buffer,
): Buffer => {
  const padded = requests.padded(data);
  const header = Buffer.from([18, 0, 0, 0]);
  header.writeUInt16LE(6 + padded.length / 4, 2);
  return Buffer.concat([header, u32s(window, property, type, format, data.length / (format / 8)), padded]);
};

/** @param request the event that asked. @param property zero says no. */
const sendSelectionNotify = (request: Buffer, property: number): Buffer => {
  const event = Buffer.alloc(32);
  event.writeUInt8(31, 0);
  // Time, requestor, selection and target, as they were asked for.
  request.copy(event, 4, 4, 8);
  request.copy(event, 8, 12, 24);
  event.writeUInt32LE(property, 20);
  return Buffer.concat([Buffer.from([25, 0, 11, 0]), u32s(request.readUInt32LE(12), 0), event]);
};
