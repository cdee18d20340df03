import { type KeyCombination, keyCombinationOf, type Modifier } from './key-combination.ts';

type Notation = (keys: KeyCombination) => string;

const joined =
  (words: Readonly<Record<Modifier, string>>, separator: string, key: (key: string) => string): Notation =>
  (keys) =>
    [...keys.modifiers.map((modifier) => words[modifier]), key(keys.key)].join(separator);
/** In X's names of keys, those of letters are lower-case: upper case would mean another key. */
const keysym = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);
const usual = { super: 'Super', control: 'Ctrl', alt: 'Alt', shift: 'Shift' };

/**
 * As the XDG shortcuts specification has it, `CTRL+ALT+h`.
 * @returns `null` for Shift with a digit: what that writes depends on the layout, and KDE would bind the wrong key.
 */
export const xdgTrigger = (accelerator: string): string | null => {
  const keys = keyCombinationOf(accelerator);
  if (keys === null || (keys.modifiers.includes('shift') && /^\d$/.test(keys.key))) return null;
  return joined({ super: 'LOGO', control: 'CTRL', alt: 'ALT', shift: 'SHIFT' }, '+', keysym)(keys);
};

/** As GTK writes it, `<Control><Alt>h`. */
export const gtkAccelerator = (keys: KeyCombination): string =>
  joined({ super: '<Super>', control: '<Control>', alt: '<Alt>', shift: '<Shift>' }, '', keysym)(keys);
export const swayKeys: Notation = joined({ ...usual, super: 'Mod4' }, '+', keysym);
export const niriKeys: Notation = joined(usual, '+', (key) => key);
export const hyprlandKeys: Notation = (keys) =>
  `${keys.modifiers.map((modifier) => usual[modifier].toUpperCase()).join(' ')}, ${keys.key}`;

/** A map, since an object has names of its own, such as `constructor`. */
const gtkNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    primary: 'Ctrl',
    control: 'Ctrl',
    ctrl: 'Ctrl',
    ctl: 'Ctrl',
    alt: 'Alt',
    mod1: 'Alt',
    shift: 'Shift',
    super: 'Super',
    mod4: 'Super',
    meta: 'Meta',
  }),
);

/**
 * What a desktop says about its keys, for the user to read: GNOME says `Press <Control><Alt>h`, which becomes
 * `Ctrl+Alt+H`. Anything else stays as it is.
 */
export const readableKeys = (said: string): string => {
  const [, modifiers = '', key = ''] = /((?:<\w+>)+)(\w+)/.exec(said) ?? [];
  if (key === '') return said.trim();
  const words = [...modifiers.matchAll(/<(\w+)>/g)].map(
    ([, name = '']) => gtkNames.get(name.toLowerCase()) ?? name,
  );
  return [...words, key.length === 1 ? key.toUpperCase() : key].join('+');
};
