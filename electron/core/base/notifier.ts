interface NotificationAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notification {
  readonly title: string;
  readonly body: string;
  readonly onClick?: () => void;
  /** What ends the body: `click` says what a click does, `otherwise` is for where nothing can be clicked. */
  readonly hint?: { readonly click: string; readonly otherwise: string };
  /** Its buttons, where the desktop has any. */
  readonly actions?: readonly NotificationAction[];
  /** Not to be missed, since it did not go as the user expects: a window says so where the desktop shows no notifications. */
  readonly isNeeded?: boolean;
}

export interface Notifier {
  /** Resolves when the desktop has it, or will not have it. */
  show(notification: Notification): Promise<void>;
}

/** @param canBeClicked whether the desktop has notifications that can be. */
export const bodyOf = ({ body, hint }: Notification, canBeClicked: boolean): string =>
  [body, hint === undefined ? '' : canBeClicked ? hint.click : hint.otherwise]
    .filter((sentence) => sentence !== '')
    .join(' ');
