/** Whether the app starts when the user logs in. `needs-approval`: only once the user has allowed it in the system's settings. */
export type LoginStartStatus = 'on' | 'off' | 'needs-approval';
