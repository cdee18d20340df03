/** Which names of modifiers mean one key. */
const namesOn = (platform: string): Readonly<Record<string, string>> => {
  const isMac = platform === 'darwin';
  const command = isMac ? 'command' : 'control';
  return {
    commandorcontrol: command,
    cmdorctrl: command,
    command: 'command',
    cmd: 'command',
    control: 'control',
    ctrl: 'control',
    option: 'alt',
    meta: isMac ? 'command' : 'super',
    super: isMac ? 'command' : 'super',
  };
};

/** Whether two combinations in Electron's notation are pressed alike, however they are written. */
export const isSameKeys = (one: string, other: string, platform: string): boolean => {
  const names = namesOn(platform);
  const written = (accelerator: string): string =>
    accelerator
      .toLowerCase()
      .split('+')
      // Every object has a `constructor`, and settings may say anything.
      .map((part) => (Object.hasOwn(names, part) ? names[part] : part))
      .toSorted()
      .join('+');
  return written(one) === written(other);
};
