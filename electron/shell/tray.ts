import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeTheme, Tray } from 'electron/main';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { Text } from '../../src/shared/text.ts';
import type { StateStore } from '../core/app/state.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';
import { trayIconFile, trayStateOf } from './tray-icon.ts';

export interface TrayActions {
  readonly shareClipboard: () => void;
  readonly newSecret: () => void;
  readonly generate: () => void;
  readonly openLink: () => void;
  readonly activity: () => void;
  readonly sendDrafts: () => void;
  readonly pauseSending: (paused: boolean) => void;
  readonly chooseProfile: (id: string) => void;
  readonly undo: () => void;
  readonly help: () => void;
  readonly settings: () => void;
  readonly quit: () => void;
}

export interface TrayIcon {
  /** Puts the icon where there is something to show it, and takes it away where there no longer is. */
  readonly show: (isThere: boolean) => void;
  /** Calls back unless an icon is shown within three seconds: at login a panel may come after us. */
  readonly orElse: (callback: () => void) => void;
}

const panelComesWithinMs = 3_000;

/** The tray icon and its menu. A click opens Quick share where the platform tells of clicks. */
export const createTray = (text: Text, state: StateStore, actions: TrayActions): TrayIcon => {
  let tray: Tray | null = null;
  let shownMenu = '';
  let shownIcon = '';

  const refreshIcon = (): void => {
    if (tray === null) return;
    const icon = iconOf(state.current());
    if (icon === shownIcon) return;
    shownIcon = icon;
    tray.setImage(icon);
  };

  const refreshMenu = (): void => {
    if (tray === null) return;
    const items = menuOf(text, actions, state.current());
    // Linux needs the whole menu again after each change, and closes an open one then: only when it differs.
    const menu = JSON.stringify([items, tooltipOf(text, state.current())]);
    if (menu === shownMenu) return;
    shownMenu = menu;
    tray.setToolTip(tooltipOf(text, state.current()));
    tray.setContextMenu(Menu.buildFromTemplate(items));
  };

  state.subscribe(() => {
    refreshIcon();
    refreshMenu();
  });
  nativeTheme.on('updated', refreshIcon);

  return {
    show: (isThere) => {
      if (isThere === (tray !== null)) return;
      tray?.destroy();
      tray = null;
      shownMenu = '';
      if (!isThere) return;
      shownIcon = iconOf(state.current());
      tray = new Tray(shownIcon);
      tray.on('click', actions.newSecret);
      refreshMenu();
    },
    orElse: (callback) => {
      if (tray !== null) return;
      setTimeout(() => {
        if (tray === null) callback();
      }, panelComesWithinMs);
    },
  };
};

const menuOf = (text: Text, actions: TrayActions, state: AppState): MenuItemConstructorOptions[] => [
  {
    label: text('tray.shareClipboard'),
    click: runInNodeLoop(actions.shareClipboard),
    enabled: !state.sharingClipboard,
  },
  { label: text('tray.newSecret'), click: runInNodeLoop(actions.newSecret) },
  { label: text('tray.generate'), click: runInNodeLoop(actions.generate) },
  { label: text('tray.openLink'), click: runInNodeLoop(actions.openLink) },
  { type: 'separator' },
  {
    label: draftsOf(state) === 0 ? text('tray.activity') : text('tray.activityDrafts', countText(state)),
    click: runInNodeLoop(actions.activity),
  },
  ...sendingMenu(text, actions, state),
  { label: text('tray.undo'), click: runInNodeLoop(actions.undo), enabled: state.undo !== null },
  { type: 'separator' },
  ...profilesMenu(text, actions, state),
  { label: text('help.menu'), click: runInNodeLoop(actions.help) },
  { label: text('tray.settings'), click: runInNodeLoop(actions.settings) },
  { type: 'separator' },
  { label: text('tray.quit'), click: runInNodeLoop(actions.quit) },
];

const draftsOf = ({ drafts }: AppState): number => drafts.waiting + drafts.held;

const countText = (state: AppState) => ({
  count: draftsOf(state),
  formatted: new Intl.NumberFormat(state.language).format(draftsOf(state)),
});

const tooltipOf = (text: Text, state: AppState): string => {
  if (state.sharingClipboard) return text('tray.tooltipSending');
  return draftsOf(state) === 0 ? text('tray.tooltip') : text('tray.tooltipDrafts', countText(state));
};

/** Only while there is something to send. */
const sendingMenu = (
  text: Text,
  actions: TrayActions,
  { drafts }: AppState,
): MenuItemConstructorOptions[] => {
  if (drafts.waiting === 0) return [];
  const pauseOrResume: MenuItemConstructorOptions = {
    label: text(drafts.paused ? 'tray.resumeSending' : 'tray.pauseSending'),
    click: runInNodeLoop(() => actions.pauseSending(!drafts.paused)),
  };
  const send = { label: text('tray.sendDrafts'), click: runInNodeLoop(actions.sendDrafts) };
  return drafts.paused ? [pauseOrResume] : [send, pauseOrResume];
};

/** Which server and account links go to; with one there is nothing to choose. */
const profilesMenu = (text: Text, actions: TrayActions, state: AppState): MenuItemConstructorOptions[] =>
  state.profiles.length < 2
    ? []
    : [
        {
          label: text('tray.sendTo'),
          submenu: state.profiles.map((profile) => ({
            label: `${profile.serverName} · ${profile.username ?? text('destination.anonymous')}`,
            type: 'radio',
            checked: profile.id === state.profile?.id,
            click: runInNodeLoop(() => actions.chooseProfile(profile.id)),
          })),
        },
      ];

/** The taskbar keeps the system's theme, whichever one the windows have. */
const iconOf = ({ drafts }: AppState): string =>
  join(
    import.meta.dirname,
    '../../resources/tray',
    trayIconFile(trayStateOf(drafts), process.platform, nativeTheme.shouldUseDarkColorsForSystemIntegratedUI),
  );
