import type { IpcMain } from 'electron/main';
import type { z } from 'zod';
import type { Call, NamesField } from '../../src/shared/contract/call.ts';
import { type CallName, type Contract, contract, type Input } from '../../src/shared/contract/contract.ts';
import type { WindowName } from '../../src/shared/model/windows.ts';
import type { Log } from '../core/base/log.ts';
import type { HandlersFor } from './handlers/handlers-for.ts';
import type { Sent } from './sender.ts';
import type { WindowItems } from './window-items.ts';

/** A handler for every call of the contract; a missing one does not compile. */
export type Handlers = HandlersFor<Contract>;

/**
 * Answers the windows' calls. A call from anywhere else, from a window the contract does not name, with anything but the
 * one input its schema describes, or about a draft or link that is not the window's is refused before it reaches a handler.
 */
export const serve = (
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  windowOf: (sent: Sent) => WindowName | null,
  mayName: WindowItems['mayName'],
  log: Log,
): void => {
  const refuse = (call: CallName): never => {
    log({ event: 'call-refused', call });
    throw new Error('refused');
  };
  const serveCall = <Name extends CallName>(name: Name): void => {
    const { windows, input, names }: Call<z.ZodType, unknown> = contract[name];
    ipcMain.handle(name, (event: Sent, ...args: readonly unknown[]) => {
      const from = windowOf(event);
      // SECURITY(calls-of-a-window): a window taken over can do what that window can do, and no more.
      if (from === null || !windows.includes(from) || args.length > 1) return refuse(name);
      // SECURITY(parsed-calls): handlers trust the types of what they are given.
      const parsed = input.safeParse(args[0]);
      if (!parsed.success) return refuse(name);
      const items = names === undefined ? [] : itemsIn(parsed.data, names);
      // SECURITY(checked-items): before a handler looks an item up.
      if (!items.every((item) => mayName(from, item))) return refuse(name);
      // The compiler cannot see that the schema of a name belongs to the handler of that name; the mapped types do.
      return handlers[name](parsed.data as Input<Name>, from);
    });
  };
  for (const name of Object.keys(contract) as CallName[]) serveCall(name);
};

/** A form may come from no draft, and then its field is `null`. */
const itemsIn = (input: unknown, field: NamesField): readonly string[] =>
  [Object(input)[field]].flat().filter((value) => typeof value === 'string');
