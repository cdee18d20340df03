export interface Notification {
  readonly title: string;
  readonly body: string;
  readonly onClick?: () => void;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Notifier {
  show(notification: Notification): void;
}
