import type { ShownNotification } from '../desktop/notifications.ts';
import type { Notifications } from './compositor.ts';

/** Runs an expression of JavaScript in GNOME Shell. @returns its value. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** GNOME Shell shows notifications itself, and says in its own JavaScript which ones. */
export const createGnomeNotifications = (evaluate: Evaluate): Notifications => ({
  list: async () => (await evaluate(list)) as readonly ShownNotification[],
  click: async () => void (await evaluate(`${all}.at(-1).activate()`)),
  press: async (label) => {
    const pressed = await evaluate(press(label));
    if (pressed !== true) throw new Error(`no notification has the button ${label}`);
  },
});

const all = 'Main.messageTray.getSources().flatMap((source) => source.notifications)';

const list = `${all}.map((notification) => ({
  // The shell gives them no number.
  id: (notification.number ??= global.numbered = (global.numbered ?? 0) + 1),
  appName: notification.source.title,
  summary: notification.title,
  body: notification.bannerBodyText ?? notification.body ?? '',
}))`;

const press = (label: string): string => `(() => {
  const action = ${all}.flatMap(({ actions }) => actions).find((one) => one.label === ${JSON.stringify(label)});
  action?.callback();
  return action !== undefined;
})()`;
