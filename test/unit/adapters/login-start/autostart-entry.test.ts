import { describe, expect, it } from 'vitest';
import {
  autostartFile,
  hiddenAutostartFile,
  readAutostartEntry,
} from '../../../../electron/adapters/login-start/autostart-entry.ts';

const entry = (...lines: readonly string[]): string =>
  ['[Desktop Entry]', 'Type=Application', ...lines, ''].join('\n');

describe('a file in the autostart folder', () => {
  it.each([
    [
      'a package',
      ['hushlink', '--ozone-platform=x11', '--at-login'],
      'Exec=hushlink --ozone-platform=x11 --at-login',
    ],
    [
      'an AppImage',
      ['/home/anna/My Apps/Hushlink 100%.AppImage', '--at-login'],
      'Exec="/home/anna/My Apps/Hushlink 100%%.AppImage" --at-login',
    ],
    [
      'a checkout',
      ['/opt/electron', '--ozone-platform=x11', '/home/anna/$work', '--at-login'],
      String.raw`Exec=/opt/electron --ozone-platform=x11 "/home/anna/\\$work" --at-login`,
    ],
  ])('starts %s, and is read as it was written', (_what, command, line) => {
    const text = autostartFile(command);
    expect(text.split('\n')).toContain(line);
    expect(text).toContain('\nIcon=app.hushlink.Hushlink\n');
    expect(readAutostartEntry(text, ['GNOME'])).toEqual({
      isEnabled: true,
      program: command[0],
      isOurs: true,
    });
  });

  it.each(['/a b', '/a"b', '/a`b', '/a$b', '/a\\b', '/a\\\\b', "/a'b", '/a%b', '/ä', '/a;b'])(
    'has a program of any name: %s',
    (program) => {
      expect(readAutostartEntry(autostartFile([program, '--at-login']), []).program).toBe(program);
    },
  );

  it.each([
    ['hidden', ['Hidden=true'], false],
    ['not hidden', ['Hidden=false'], true],
    ['switched off in GNOME', ['X-GNOME-Autostart-enabled=false'], false],
    ['switched on in GNOME', ['X-GNOME-Autostart-enabled=true'], true],
    ['written with blanks', ['Hidden = true '], false],
    ['for another desktop', ['OnlyShowIn=XFCE;'], false],
    ['for this desktop', ['OnlyShowIn=XFCE;KDE;'], true],
    ['not for this desktop', ['NotShowIn=KDE'], false],
    ['hidden in another group', ['[Desktop Action x]', 'Hidden=true'], true],
  ])('that is %s', (_what, lines, isEnabled) => {
    expect(readAutostartEntry(entry('Exec=hushlink', ...lines), ['KDE']).isEnabled).toBe(isEnabled);
  });

  it.each([
    ['nothing', ''],
    ['no group', 'Exec=hushlink\n'],
    ['no program', entry()],
    ['an open quote', entry('Exec="hushlink')],
    ['bytes', '\0\0\0'],
  ])('with %s names no program', (_what, text) => {
    expect(readAutostartEntry(text, []).program).toBeNull();
  });

  it('is told from one that somebody else wrote', () => {
    expect(readAutostartEntry(entry('Exec=hushlink'), []).isOurs).toBe(false);
    expect(readAutostartEntry(hiddenAutostartFile, [])).toEqual({
      isEnabled: false,
      program: null,
      isOurs: true,
    });
  });
});
