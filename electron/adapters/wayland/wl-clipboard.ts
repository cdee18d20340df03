import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Clipboard, ClipboardContent, CopyKind } from '../../core/base/clipboard.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import { contentOf, uriList } from '../clipboard-types.ts';
import { comparing } from '../compare-and-write.ts';
import { decodeText, textTargets } from '../x11/decode-text.ts';
import type { ToolFailure, ToolResult, ToolRunner } from './run-tool.ts';
import type { WlTools } from './wl-tools.ts';

/** How long things may take. */
const usualLimits = {
  /** A whole reading. A local owner answers in a millisecond; one in a virtual machine may take a second. */
  readMs: 3_000,
  /** The compositor knows the types; no other program is asked. */
  listMs: 1_500,
  /** Nor is one asked here, so that only a very busy machine takes long. */
  writeMs: 5_000,
  /** On KWin 5, wl-copy waits for an answer that does not come after it has cleared the clipboard. */
  clearMs: 500,
} as const satisfies Readonly<Record<string, Milliseconds>>;

export interface WlClipboardPorts {
  readonly runner: Pick<ToolRunner, 'run'>;
  readonly tools: WlTools;
  /** Whether the compositor answers. */
  readonly isAlive: () => Promise<boolean>;
  /** Whether it does not answer when nothing is on the clipboard, as KWin 5. */
  readonly isSilentWhenEmpty: boolean;
  /** As a window of ours that is in use writes. */
  readonly inWindow: Pick<Clipboard, 'write'>;
  readonly clearSelection: () => Promise<void>;
  readonly limits?: Readonly<Record<keyof typeof usualLimits, Milliseconds>>;
}

/**
 * The clipboard of a Wayland compositor with data-control, through the package wl-clipboard: without focus, and from outside
 * Chromium, which drops what an unfocused window copies and then reads back its own text.
 */
export const createWlClipboard = ({
  runner: { run },
  tools,
  isAlive,
  isSilentWhenEmpty,
  inWindow,
  clearSelection,
  limits = usualLimits,
}: WlClipboardPorts): Clipboard => {
  const read = async (): Promise<ClipboardContent> => {
    const until = performance.now() + limits.readMs;
    const paste: Paste = (args) => {
      const atMostMs = args.includes(listTypes) ? limits.listMs : limits.readMs;
      return run(tools.paste, { args, withinMs: Math.max(0, Math.min(atMostMs, until - performance.now())) });
    };
    // Again if something else was copied between the question for its types and that for its text.
    const isEmpty = async (): Promise<boolean> => isSilentWhenEmpty && (await isAlive());
    return (await readContent(paste, isEmpty)) ?? (await readContent(paste, isEmpty)) ?? unread;
  };
  /** What one of our windows has written, which would go with the app. */
  let inApp: { readonly text: Sensitive; readonly kind: CopyKind } | null = null;
  const holds = async (text: Sensitive): Promise<boolean> => (await read()).text?.equals(text) === true;
  /** The compositor passes on what an X window copies, which takes it a moment. */
  const comesToHold = async (text: Sensitive, looks = 3): Promise<boolean> =>
    (await holds(text)) || (looks > 1 && (await comesToHold(text, looks - 1)));
  const writeByTool = async (text: Sensitive): Promise<'written' | 'refused'> => {
    // Without a type it would offer what it takes the text for. It stays behind, and ends when something else is copied.
    // SECURITY(wayland-clipboard-mark): `--sensitive` asks clipboard histories not to keep it.
    const args = ['--type', 'text/plain', ...(tools.isConfidential ? ['--sensitive'] : [])];
    const done = await run(tools.copy, { args, input: text.reveal(), withinMs: limits.writeMs });
    const isDone = typeof done !== 'string' && done.exitCode === 0;
    if (!isDone || !(await holds(text))) return 'refused';
    inApp = null;
    return 'written';
  };
  /** SECURITY(no-secret-in-tool-file): an older tool puts what it copies on the disk. */
  const mayTake = (kind: CopyKind): boolean => tools.isConfidential || kind === 'link';
  const write = async (text: Sensitive, kind: CopyKind = 'link'): Promise<'written' | 'refused'> => {
    const byWindow = !tools.isConfidential && (await inWindow.write(text)) !== 'refused';
    if (byWindow && (await comesToHold(text))) {
      inApp = { text, kind };
      return 'written';
    }
    return mayTake(kind) ? await writeByTool(text) : 'refused';
  };
  return {
    read,
    write,
    ...comparing({
      read,
      write,
      clear: async () => void (await run(tools.copy, { args: ['--clear'], withinMs: limits.clearMs })),
    }),
    readSelection: null,
    clearSelection,
    access: () => ({ needsFocus: false, missing: null }),
    mayEndWithApp: () => inApp !== null,
    handOver: async () => {
      if (inApp === null || !(await holds(inApp.text))) return true;
      return mayTake(inApp.kind) && (await writeByTool(inApp.text)) === 'written';
    },
  };
};

const listTypes = '--list-types';

type Paste = (args: readonly string[]) => Promise<ToolResult | ToolFailure>;

const unread = contentOf([], null);
const empty = contentOf([], new Sensitive(''));

/**
 * @param isEmpty whether that is what it means that nothing is listed in time.
 * @returns `null` if what it lists is not there any more.
 */
const readContent = async (
  paste: Paste,
  isEmpty: () => Promise<boolean>,
): Promise<ClipboardContent | null> => {
  const listed = await paste([listTypes]);
  if (listed === 'late') return (await isEmpty()) ? empty : unread;
  if (listed === 'failed') return unread;
  if (listed.exitCode !== 0) return saysEmpty(listed) ? empty : unread;
  const types = [...new Set(listed.output.toString('utf8').split('\n'))].filter((type) => type !== '');
  const get = async (type: string): Promise<Buffer | 'gone' | ToolFailure> => {
    const got = await paste(['--no-newline', '--type', type]);
    if (typeof got === 'string') return got;
    return got.exitCode === 0 ? got.output : 'gone';
  };

  const uris = types.includes(uriList) ? await get(uriList) : Buffer.alloc(0);
  if (typeof uris === 'string') return uris === 'gone' ? null : unread;
  const offered = textTargets.flatMap((type) => types.filter((name) => usualName(name) === type));
  for (const name of offered) {
    const bytes = await get(name);
    if (typeof bytes === 'string') return bytes === 'gone' ? null : unread;
    const text = decodeText({ type: usualName(name), bytes });
    if (text !== null) return contentOf(types, new Sensitive(text), uris.toString('utf8'));
  }
  return contentOf(types, offered.length === 0 ? new Sensitive('') : null, uris.toString('utf8'));
};

/** Some programs write the encoding in another way. */
const usualName = (type: string): string =>
  /^text\/plain; ?charset="?utf-?8"?$/i.test(type) ? 'text/plain;charset=utf-8' : type;

/** What wl-paste says, in its versions; it fails in the same way without a compositor. */
const saysEmpty = ({ complaint }: ToolResult): boolean =>
  /^(?:Nothing is copied|No selection)/m.test(complaint);
