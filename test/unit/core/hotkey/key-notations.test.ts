import { describe, expect, it } from 'vitest';
import { keyCombinationOf } from '../../../../electron/core/hotkey/key-combination.ts';
import { gtkAccelerator, readableKeys, xdgTrigger } from '../../../../electron/core/hotkey/key-notations.ts';
import { userHotkey } from '../../../../electron/core/hotkey/user-hotkey.ts';
import { usualKeys } from '../../../../electron/core/hotkey/usual-keys.ts';

describe('a key combination', () => {
  it.each([
    ['CommandOrControl+Alt+H', 'CTRL+ALT+h'],
    ['Super+Shift+K', 'LOGO+SHIFT+k'],
    ['Alt+F12', 'ALT+F12'],
    ['CommandOrControl+1', 'CTRL+1'],
    ['CommandOrControl+Shift+1', null],
    ['Hyper+K', null],
    ['constructor+K', null],
    ['Ctrl+Plus', null],
    ['', null],
  ])('%s is proposed to a portal as %s', (accelerator, trigger) => {
    expect(xdgTrigger(accelerator)).toBe(trigger);
  });

  it('can be proposed where nobody has chosen one', () => {
    expect(xdgTrigger(usualKeys('linux'))).not.toBeNull();
  });

  it('is written for GNOME, which reads it back', () => {
    const keys = keyCombinationOf('Shift+Super+CommandOrControl+Alt+H');
    expect(keys && gtkAccelerator(keys)).toBe('<Super><Control><Alt><Shift>h');
  });
});

describe('the words of a desktop for keys', () => {
  it.each([
    ['Press <Control><Alt>h', 'Ctrl+Alt+H'],
    ['<Primary><Super>F5', 'Ctrl+Super+F5'],
    ['<Alt>space', 'Alt+space'],
    ['<constructor>h', 'constructor+H'],
    ['Ctrl+Alt+H', 'Ctrl+Alt+H'],
    ['Strg+Alt+H', 'Strg+Alt+H'],
    [' Meta+Ø ', 'Meta+Ø'],
    ['', ''],
  ])('%j are shown as %j', (said, shown) => {
    expect(readableKeys(said)).toBe(shown);
  });
});

describe('the line for a configuration', () => {
  const command = "'/opt/My apps/hushlink' --share-clipboard";
  it.each([
    ['sway', 'sway', `bindsym Ctrl+Alt+h exec ${command}`],
    ['sway:wlroots', 'sway', `bindsym Ctrl+Alt+h exec ${command}`],
    ['Hyprland', 'Hyprland', `bind = CTRL ALT, H, exec, ${command}`],
    ['niri', 'niri', `Ctrl+Alt+H { spawn "sh" "-c" "${command}"; }`],
    ['COSMIC', null, command],
    ['', null, command],
  ])('is that of %j', (desktops, desktop, line) => {
    expect(userHotkey(desktops, command, 'CommandOrControl+Alt+H')).toEqual({ by: 'user', desktop, line });
  });

  it('has Super as sway calls it', () => {
    expect(userHotkey('sway', 'x', 'Super+Shift+F1').line).toBe('bindsym Mod4+Shift+F1 exec x');
  });

  it('is the command alone for keys that cannot be written', () => {
    expect(userHotkey('sway', 'x', 'Alt+Plus')).toEqual({ by: 'user', desktop: null, line: 'x' });
  });
});
