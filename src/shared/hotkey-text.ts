import type { AppState } from './model/app-state.ts';
import type { HotkeyView } from './model/hotkey.ts';
import type { Text, TextKey } from './text.ts';

type Platform = AppState['platform'];

/** A shortcut as written on this platform and in this language: Ctrl+Shift+1, Strg+Umschalt+1, ⌘⇧1. */
export const hotkeyText = (text: Text, accelerator: string, platform: Platform): string => {
  const names = platform === 'darwin' ? macSymbols : namesIn(text, platform);
  return (
    accelerator
      .split('+')
      // Every object has a `constructor`, and settings may say anything.
      .map((part) => (Object.hasOwn(names, part) ? names[part] : part))
      .join(platform === 'darwin' ? '' : '+')
  );
};

const macSymbols: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  CmdOrCtrl: '⌘',
  Command: '⌘',
  Cmd: '⌘',
  Meta: '⌘',
  Super: '⌘',
  Control: '⌃',
  Ctrl: '⌃',
  Alt: '⌥',
  Option: '⌥',
  Shift: '⇧',
  Enter: '↵',
  Delete: '⌫',
  Plus: '+',
};

const namesIn = (text: Text, platform: Platform): Readonly<Record<string, string>> => {
  const control = text('key.control');
  const system = platform === 'win32' ? 'Win' : 'Super';
  return {
    CommandOrControl: control,
    CmdOrCtrl: control,
    Control: control,
    Ctrl: control,
    Option: 'Alt',
    Super: system,
    Meta: system,
    Shift: text('key.shift'),
    Enter: text('key.enter'),
    Delete: text('key.delete'),
    Plus: '+',
  };
};

/** What stands in the place of the keys where none are known. */
export const withoutKeys = (hotkey: HotkeyView): TextKey => {
  if (hotkey.by === 'app') return 'hotkey.off';
  if (hotkey.by === 'user') return 'hotkey.short.byUser';
  switch (hotkey.status) {
    case 'asking':
      return 'hotkey.short.asking';
    case 'waiting':
      return 'hotkey.short.waiting';
    case 'bound':
      return 'hotkey.short.noKeys';
    case 'off':
    case 'refused':
    case 'unanswered':
      return 'hotkey.off';
  }
};

/** The keys that work now, in the form `hotkeyText` takes; `null` if there are none or they are not known. */
export const workingKeys = (hotkey: HotkeyView): string | null => {
  switch (hotkey.by) {
    case 'app':
      return hotkey.status === 'on' ? hotkey.accelerator : null;
    case 'desktop':
      return hotkey.keys;
    case 'user':
      return null;
  }
};
