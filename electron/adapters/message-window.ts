import { dialog } from 'electron/main';
import { bodyOf, type Notification } from '../core/base/notifier.ts';

/** Shows a notification as a system message box. @param closeLabel label of the button that only closes it. */
export const createMessageWindow =
  (closeLabel: () => string) =>
  (notification: Notification): void => {
    const { title, actions = [] } = notification;
    const said = dialog.showMessageBox({
      type: 'info',
      title,
      message: title,
      detail: bodyOf(notification, false),
      buttons: [closeLabel(), ...actions.map(({ label }) => label)],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    void said.then(({ response }) => actions[response - 1]?.run());
  };
