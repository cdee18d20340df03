import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { parseVariant } from '../support/desktop/gvariant.ts';

let desktop: Desktop;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());

describe('the virtual desktop', () => {
  it.each(['plain', 'æøå 😀', 'two\nlines', ' spaces '])(
    'keeps a text on its clipboard: %j',
    async (text) => {
      await desktop.clipboard.write(text);
      expect(await desktop.clipboard.read()).toBe(text);
    },
  );

  it('empties its clipboard', async () => {
    await desktop.clipboard.write('something');
    await desktop.clipboard.clear();
    expect(await desktop.clipboard.read()).toBeNull();
  });

  it('keeps and forgets an entry in its keyring', async () => {
    await desktop.keyring.store('Test', 'anna@example.com', 'token');
    expect(await desktop.keyring.lookup('Test', 'anna@example.com')).toBe('token');
    await desktop.keyring.clear('Test', 'anna@example.com');
    expect(await desktop.keyring.lookup('Test', 'anna@example.com')).toBeNull();
  });

  it('has a panel for tray icons', async () => {
    expect(await desktop.tray.items()).toEqual([]);
  });

  it('reads what gdbus prints', () => {
    expect(
      parseVariant(
        "(uint32 3, (0, {'a': <'it\\'s'>, 'b': <@as []>}, [<(1, {'c': <true>}, @av [])>, <-2.5>]))",
      ),
    ).toEqual([3, [0, { a: "it's", b: [] }, [[1, { c: true }, []], -2.5]]]);
  });
});
