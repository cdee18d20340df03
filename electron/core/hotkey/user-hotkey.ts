import type { UserHotkey } from '../../../src/shared/model/hotkey.ts';
import { type KeyCombination, keyCombinationOf } from './key-combination.ts';
import { hyprlandKeys, niriKeys, swayKeys } from './key-notations.ts';

interface Configuration {
  readonly desktop: UserHotkey['desktop'];
  /** As `XDG_CURRENT_DESKTOP` has it. */
  readonly names: readonly string[];
  readonly line: (keys: KeyCombination, command: string) => string;
}

const configurations: readonly Configuration[] = [
  {
    desktop: 'sway',
    names: ['sway', 'swayfx'],
    line: (keys, command) => `bindsym ${swayKeys(keys)} exec ${command}`,
  },
  {
    desktop: 'Hyprland',
    names: ['hyprland'],
    line: (keys, command) => `bind = ${hyprlandKeys(keys)}, exec, ${command}`,
  },
  {
    desktop: 'niri',
    names: ['niri'],
    line: (keys, command) => `${niriKeys(keys)} { spawn "sh" "-c" ${JSON.stringify(command)}; }`,
  },
];

/**
 * What to put where, so that keys run a command.
 * @param desktops the value of `XDG_CURRENT_DESKTOP`. @param command as a shell takes it. @param accelerator in Electron's
 * notation.
 */
export const userHotkey = (desktops: string, command: string, accelerator: string): UserHotkey => {
  const present = desktops.toLowerCase().split(':');
  const known = configurations.find(({ names }) => names.some((name) => present.includes(name)));
  const keys = keyCombinationOf(accelerator);
  return known === undefined || keys === null
    ? { by: 'user', desktop: null, line: command }
    : { by: 'user', desktop: known.desktop, line: known.line(keys, command) };
};
