import { chmod, mkdir } from 'node:fs/promises';

/** Makes the folder in which XWayland of any user puts its socket, as a system does when it starts. */
export const shareXSockets = async (): Promise<void> => {
  const made = await mkdir('/tmp/.X11-unix').then(
    () => true,
    () => false,
  );
  // What is there already is left as it is.
  if (made) await chmod('/tmp/.X11-unix', 0o1777);
};
