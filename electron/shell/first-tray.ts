import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeTheme, Tray } from 'electron/main';
import { type Language, languageFor, languages } from '../../src/shared/languages.ts';
import { tray as da } from '../../src/shared/locales/da/tray.ts';
import { tray as de } from '../../src/shared/locales/de/tray.ts';
import { tray as en } from '../../src/shared/locales/en/tray.ts';
import { tray as es } from '../../src/shared/locales/es/tray.ts';
import { tray as fr } from '../../src/shared/locales/fr/tray.ts';
import type { Bytes, Milliseconds } from '../../src/shared/units.ts';
import { readBounded } from '../adapters/read-bounded.ts';
import type { Commands } from '../core/app/index.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';
import { type TrayState, trayIconFile } from './tray-icon.ts';

/** What the menu offers before the rest of the app is there. */
type FirstCommand = keyof Pick<
  Commands,
  'newSecret' | 'generate' | 'openLink' | 'showActivity' | 'showHelp' | 'showSettings' | 'quit'
>;

const sentences: Readonly<Record<Language, Readonly<Record<keyof typeof en, string>>>> = {
  en,
  da,
  de,
  fr,
  es,
};

/**
 * Shows the icon as soon as there can be one, with a menu of what can always be asked for: loading the rest takes about as
 * long again. `createTray` takes it over.
 * @param choose called with what was chosen; the rest may not be there yet.
 */
export const showFirstTray = (language: string, choose: (command: FirstCommand) => void): Tray => {
  const words = sentences[languages.find((ours) => ours === language) ?? 'en'];
  const item = (key: keyof typeof en, command: FirstCommand): MenuItemConstructorOptions => ({
    label: words[key],
    click: runInNodeLoop(() => choose(command)),
  });
  const separator = { type: 'separator' } as const;
  const tray = new Tray(trayIcon('idle'));
  tray.setToolTip('Hushlink');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      // What is on the clipboard by the time the rest is there may be another text.
      { label: words['tray.shareClipboard'], enabled: false },
      item('tray.newSecret', 'newSecret'),
      item('tray.generate', 'generate'),
      item('tray.openLink', 'openLink'),
      separator,
      item('tray.activity', 'showActivity'),
      separator,
      item('tray.help', 'showHelp'),
      item('tray.settings', 'showSettings'),
      separator,
      item('tray.quit', 'quit'),
    ]),
  );
  tray.on('click', () => choose('newSecret'));
  return tray;
};

/** The taskbar keeps the system's theme, whichever one the windows have. */
export const trayIcon = (state: TrayState): string =>
  join(
    import.meta.dirname,
    '../../resources/tray',
    trayIconFile(state, process.platform, nativeTheme.shouldUseDarkColorsForSystemIntegratedUI),
  );

/**
 * A panel on Linux asks for the icon and the menu once it has been told of them, and what loads the rest could not answer. With
 * 40 or 80 milliseconds the icon came no earlier.
 */
export const untilPanelHasIt = (): Promise<void> =>
  process.platform === 'linux'
    ? new Promise((resolve) => setTimeout(resolve, panelLooksMs))
    : Promise.resolve();

const panelLooksMs: Milliseconds = 20;

/** As in `settings-file.ts`, which looks at everything. */
const maxBytes: Bytes = 4_000_000;

/** The language of the first menu. What is wrong with the settings is told later, by whoever needs all of them. */
export const languageAtStart = async (
  userData: string,
  systemLanguages: readonly string[],
): Promise<string> => {
  try {
    const text = (await readBounded(join(userData, 'settings.json'), maxBytes)).toString();
    const settings = JSON.parse(text.replace(/^\uFEFF/, ''));
    const { language } = settings.preferences;
    return languageFor(typeof language === 'string' ? language : 'system', systemLanguages);
  } catch {
    return languageFor('system', systemLanguages);
  }
};
