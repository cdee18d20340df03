import { Menu, type MenuItemConstructorOptions, nativeTheme, Tray } from 'electron/main';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { Text } from '../../src/shared/text.ts';
import type { Milliseconds } from '../../src/shared/units.ts';
import type { Commands, StateProjection, TrayHost } from '../core/app/index.ts';
import type { RecentLink } from '../core/receipts/index.ts';
import type { Words } from '../core/settings/index.ts';
import { trayIcon } from './first-tray.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';
import { trayStateOf } from './tray-icon.ts';
import { recentMenu, shareLabel } from './tray-links.ts';

export interface TrayPorts {
  readonly words: Words;
  readonly state: StateProjection;
  readonly commands: Commands;
  readonly trayHost: TrayHost;
  /** The newest links that can be copied again, newest first. */
  readonly recentLinks: () => readonly RecentLink[];
  /** The icon that is there already. */
  readonly first: Tray;
}

const hearsWithinMs: Milliseconds = 500;

/** A share changes several things in a row, and must not wait for menus: one takes as long as a request. */
const refreshAfterMs: Milliseconds = 100;

/**
 * The tray icon and its menu, there as long as something on the desktop shows it, or may do so. A click opens Quick share where the
 * platform reports clicks.
 */
export const createTray = ({ words, state, commands, trayHost, recentLinks, first }: TrayPorts): void => {
  let tray: Tray | null = null;
  let shownMenu = '';
  let shownIcon = '';

  const take = (icon: Tray): void => {
    tray = icon;
    icon.on('click', commands.newSecret);
    refreshIcon();
    refreshMenu();
  };

  const refreshIcon = (): void => {
    if (tray === null || tray.isDestroyed()) return;
    const icon = trayIcon(trayStateOf(state.current().drafts));
    if (icon === shownIcon) return;
    shownIcon = icon;
    tray.setImage(icon);
  };

  const refreshMenu = (): void => {
    if (tray === null || tray.isDestroyed()) return;
    const items = menuOf(words, commands, state.current(), recentLinks());
    // Linux needs the whole menu again after each change, which closes an open one: so only when it differs.
    const menu = JSON.stringify([items, tooltipOf(words, state.current())]);
    if (menu === shownMenu) return;
    shownMenu = menu;
    tray.setToolTip(tooltipOf(words, state.current()));
    tray.setContextMenu(Menu.buildFromTemplate(items));
  };

  const show = (isThere: boolean | null): void => {
    if (isThere === null || isThere === (tray !== null)) return;
    tray?.destroy();
    tray = null;
    shownMenu = '';
    shownIcon = '';
    if (isThere) take(new Tray(trayIcon(trayStateOf(state.current().drafts))));
  };

  /** Nobody knew yet whether there was a panel when the first icon was made. One that came a moment later has not heard of it. */
  const makeSureOfFirst = async (): Promise<void> => {
    if (tray !== first || (await trayHost.hasOwnIcon())) return;
    // It may be about to.
    await new Promise((resolve) => setTimeout(resolve, hearsWithinMs));
    if (tray !== first || (await trayHost.hasOwnIcon()) || tray !== first) return;
    show(false);
    show(true);
  };

  let isToRefresh = false;
  state.subscribe(() => {
    if (isToRefresh) return;
    isToRefresh = true;
    setTimeout(() => {
      isToRefresh = false;
      refreshIcon();
      refreshMenu();
    }, refreshAfterMs);
  });
  nativeTheme.on('updated', refreshIcon);
  const follow = (isThere: boolean | null): void => {
    show(isThere);
    if (isThere === true) void makeSureOfFirst();
  };
  trayHost.subscribe(follow);
  first.removeAllListeners('click');
  take(first);
  follow(trayHost.isThere());
};

const menuOf = (
  words: Words,
  commands: Commands,
  state: AppState,
  recent: readonly RecentLink[],
): MenuItemConstructorOptions[] => [
  {
    label: shareLabel(words.text, state),
    click: runInNodeLoop(commands.shareClipboard),
    enabled: !state.sharingClipboard,
  },
  { label: words.text('tray.newSecret'), click: runInNodeLoop(commands.newSecret) },
  { label: words.text('tray.generate'), click: runInNodeLoop(commands.generate) },
  {
    label: words.text('tray.openLink'),
    click: runInNodeLoop(() => commands.openLink()),
    enabled: state.policy.opening !== 'none',
  },
  ...recentMenu(words, commands, recent),
  { type: 'separator' },
  {
    label:
      draftsOf(state) === 0
        ? words.text('tray.activity')
        : words.text('tray.activityDrafts', counted(state, words.number)),
    click: runInNodeLoop(commands.showActivity),
  },
  ...sendingMenu(words.text, commands, state),
  ...burnMenu(words, commands, state),
  { type: 'separator' },
  ...profilesMenu(words.text, commands, state),
  ...updateMenu(words.text, commands, state),
  { label: words.text('tray.help'), click: runInNodeLoop(commands.showHelp) },
  { label: words.text('tray.settings'), click: runInNodeLoop(commands.showSettings) },
  { type: 'separator' },
  { label: words.text('tray.quit'), click: runInNodeLoop(commands.quit) },
];

const draftsOf = ({ drafts }: AppState): number => drafts.waiting + drafts.held;

const counted = (state: AppState, number: Words['number']) => ({
  count: draftsOf(state),
  formatted: number(draftsOf(state)),
});

const tooltipOf = ({ text, number }: Words, state: AppState): string => {
  const { profile, sharingClipboard, drafts } = state;
  if (sharingClipboard) return text('tray.tooltipSending');
  if (profile === null) return text('tray.tooltipNoServer');
  if (draftsOf(state) === 0) return text('tray.tooltip');
  if (drafts.waiting === 0) return text('tray.tooltipHeld', counted(state, number));
  return text(drafts.paused ? 'tray.tooltipPaused' : 'tray.tooltipDrafts', counted(state, number));
};

/** Only while there is a link to burn, which is named by when it was made. */
const burnMenu = (
  { text, dateTime }: Words,
  commands: Commands,
  { newestLink }: AppState,
): MenuItemConstructorOptions[] =>
  newestLink === null
    ? []
    : [
        {
          label: text('tray.burn', { when: dateTime(newestLink.madeAt) }),
          click: runInNodeLoop(commands.burnNewest),
        },
      ];

/** Only once a newer version is known. */
const updateMenu = (text: Text, commands: Commands, { updates }: AppState): MenuItemConstructorOptions[] =>
  updates.newer === null
    ? []
    : [
        {
          label: text('tray.update', { version: updates.newer }),
          click: runInNodeLoop(commands.openUpdatePage),
        },
      ];

/** Only while there is something to send. */
const sendingMenu = (text: Text, commands: Commands, { drafts }: AppState): MenuItemConstructorOptions[] => {
  if (drafts.waiting === 0) return [];
  const pauseOrResume: MenuItemConstructorOptions = {
    label: text(drafts.paused ? 'tray.resumeSending' : 'tray.pauseSending'),
    click: runInNodeLoop(() => commands.pauseSending(!drafts.paused)),
  };
  const send = { label: text('tray.sendDrafts'), click: runInNodeLoop(commands.sendDrafts) };
  return drafts.paused ? [pauseOrResume] : [send, pauseOrResume];
};

/** Which server and account links go to; with one there is nothing to choose. */
const profilesMenu = (text: Text, commands: Commands, state: AppState): MenuItemConstructorOptions[] =>
  state.profiles.length < 2
    ? []
    : [
        {
          label: text('tray.sendTo'),
          submenu: state.profiles.map((profile) => ({
            label: `${profile.serverName} · ${profile.username ?? text('destination.anonymous')}`,
            type: 'radio',
            checked: profile.id === state.profile?.id,
            enabled: profile.isAllowed,
            click: runInNodeLoop(() => commands.chooseProfile(profile.id)),
          })),
        },
      ];
