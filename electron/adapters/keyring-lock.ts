import { Variant } from '@jellybrick/dbus-next';
import { createEventSource, type Subscribe } from '../core/base/event-source.ts';
import type { SessionBus } from './session-bus.ts';

const collection = 'org.freedesktop.Secret.Collection';

/** Announces that a keyring of a Linux desktop was unlocked, by any program: the Secret Service says so on the bus. */
export const watchKeyringUnlock = (bus: SessionBus): Subscribe<void> => {
  const unlocked = createEventSource<void>();
  bus.listen(
    `type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='${collection}'`,
    ({ member, body: [of, changed] }) => {
      // A program that pretends to be a keyring can only make the app read the keyring once more.
      if (member !== 'PropertiesChanged' || of !== collection) return;
      const locked: unknown = Object(changed).Locked;
      if (locked instanceof Variant && locked.value === false) unlocked.emit();
    },
  );
  return unlocked.subscribe;
};
