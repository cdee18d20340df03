import { describe, expect, it } from 'vitest';
import { languages } from '../../src/shared/languages.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();
const shortcuts = () => w.page().getByRole('table', { name: 'Keyboard shortcuts' });
/** What a key does, by the row it is in. */
const does = (keys: string) =>
  shortcuts()
    .getByRole('row')
    .filter({ has: w.page().getByRole('rowheader', { name: keys, exact: true }) })
    .getByRole('cell');

describe('Help', () => {
  it('says what happens to a secret, in order and under headings', async () => {
    await w.open('help');
    const answers = w.page().getByRole('region', { name: 'What happens to my secret?' });
    await expect
      .poll(() => answers.getByRole('heading', { level: 3 }).allTextContents())
      .toEqual([
        'While you type',
        'On its way',
        'At the server',
        'Regions',
        'Who gets it',
        'How long it lasts',
        'The clipboard',
        'What is stored here',
        'Burning a link',
        'Nothing else',
      ]);
    await answers.getByText('Whoever runs the server could still read it').waitFor();
    // As much as is read in two minutes.
    expect((await answers.innerText()).split(/\s+/).length).toBeLessThan(350);
    expect(await w.look('help-top')).toEqual([]);
  });

  it("names the user's own hotkeys", async () => {
    const own = { keys: 'Alt+F1', profile: null, lifetime: null, passphrase: false };
    const view = { by: 'app', accelerator: 'Alt+F1', status: 'on' } as const;
    await w.open('help', {
      moreHotkeys: [
        { ...own, id: 'a', does: 'open-link', view },
        { ...own, id: 'b', does: 'new-secret', view: { by: 'user', desktop: null, line: 'hushlink' } },
      ],
    });
    await expect.poll(() => does('Alt+F1').innerText()).toBe('Open the link on the clipboard');
    await expect.poll(() => does('You choose the keys').innerText()).toBe('New secret');
  });

  it('has every section one key press away', async () => {
    await w.open('help');
    await w.page().keyboard.press('Tab');
    expect(await w.focused()).toBe('Keyboard shortcuts');
    await w.page().keyboard.press('Enter');
    expect(await w.focused()).toBe('Keyboard shortcuts');
    expect(await w.page().evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await shortcuts().getByText('Creates the link.').waitFor();
    expect(await w.look('help-shortcuts')).toEqual([]);
  });

  it('closes with Escape', async () => {
    const fake = await w.open('help');
    await w.page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  it.each(languages)('fits when narrow and enlarged, in %s', async (language) => {
    await w.open('help', { language });
    await w.page().setViewportSize({ width: 210, height: 420 });
    expect(await w.tooWide()).toBe(0);
    const cut = await w
      .page()
      .locator('tbody th, td, p, h2, h3, summary')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth)
          .map((element) => element.textContent),
      );
    expect(cut).toEqual([]);
    expect(await w.look(`help-narrow-${language}`)).toEqual([]);
    await w.page().getByRole('table').scrollIntoViewIfNeeded();
    expect(await w.look(`help-narrow-keys-${language}`)).toEqual([]);
  });
});

describe('the way to Help', () => {
  it.each(['quick-share', 'generate', 'settings'] as const)('is in the window %s', async (window) => {
    const fake = await w.open(window);
    await w.button('Help').click();
    await expect.poll(() => fake.callsOf('openWindow')).toEqual([{ window: 'help' }]);
  });

  it('is in Settings from the first run on', async () => {
    const fake = await w.open('settings', { profile: null });
    await w.button('Help').click();
    await expect.poll(() => fake.callsOf('openWindow')).toEqual([{ window: 'help' }]);
  });
});

describe('the keyboard shortcuts', () => {
  it('are written as the platform writes them', async () => {
    await w.open('help', { platform: 'win32' });
    await expect
      .poll(() => does('Ctrl+Shift+1').innerText())
      .toBe('Turns the clipboard into a link, from any program.');
    await expect.poll(() => does('Ctrl+Enter').innerText()).toBe('Creates the link.');
    await w.open('help', { platform: 'darwin' });
    await expect.poll(() => does('⌘⇧1').count()).toBe(1);
    await expect.poll(() => does('⌘↵').innerText()).toBe('Creates the link.');
  });

  it('have those of the windows', async () => {
    await w.open('help');
    await expect.poll(() => does('Esc').innerText()).toContain('it asks first');
    await expect.poll(() => does('Tab Shift+Tab').count()).toBe(1);
    for (const keys of [
      '↓ ↑',
      'Home End',
      'Page Up Page Down',
      'Ctrl++ Ctrl+− Ctrl+0',
      'Ctrl+G',
      'Ctrl+N',
      'Ctrl+R',
      'Ctrl+F',
    ])
      await expect.poll(() => does(keys).count(), { message: keys }).toBe(1);
    // In Activity and on a result.
    for (const keys of ['Enter', 'Delete']) await expect.poll(() => does(keys).count()).toBe(2);
  });

  it('are a table for a screen reader, even when narrow', async () => {
    await w.open('help');
    const session = await w.page().context().newCDPSession(w.page());
    const roles = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const wanted = ['table', 'row', 'rowheader', 'cell'];
      const found = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
      return wanted.map((name) => `${found.filter((role) => role === name).length} ${name}`);
    };
    const wide = await roles();
    await w.page().setViewportSize({ width: 210, height: 420 });
    expect(await roles()).toEqual(wide);
    const drawn = ['tr', 'th:not([scope=col])', 'td'].map((element) => w.page().locator(element).count());
    const [rows, headers, cells] = await Promise.all(drawn);
    expect(wide).toEqual(['1 table', `${rows} row`, `${headers} rowheader`, `${cells} cell`]);
    expect(cells).toBeGreaterThan(8);
  });

  it('say that the hotkey is off', async () => {
    await w.open('help', { hotkey: { by: 'app', accelerator: null, status: 'off' } });
    await expect.poll(() => does('Off').innerText()).toContain('Set one in Settings.');
  });

  it('say that another program has the hotkey, and no longer when it works', async () => {
    const accelerator = 'Alt+Shift+K';
    await w.open('help', { hotkey: { by: 'app', accelerator, status: 'taken' } });
    await expect.poll(() => does('Alt+Shift+K').innerText()).toContain('Another program uses Alt+Shift+K');
    await shortcuts().scrollIntoViewIfNeeded();
    expect(await w.look('help-hotkey-taken')).toEqual([]);
    await w.push({ hotkey: { by: 'app', accelerator, status: 'on' } });
    await expect.poll(() => does('Alt+Shift+K').innerText()).not.toContain('Another program');
  });
});

describe('About', () => {
  it('shows the versions, the licence and that it is independent', async () => {
    await w.open('help');
    await w.button('About Hushlink').click();
    const about = w.page().getByRole('region', { name: 'About Hushlink' });
    await about.getByText('Version 0.1.0').waitFor();
    await about.getByText('On Electron 45.4.1, Chromium 152.0.7977.3 and Node.js 24.21.0.').waitFor();
    await about
      .getByText('MIT licence. An independent program, not affiliated with Onetime Secret')
      .waitFor();
    const drawn = await about
      .locator('img')
      .evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0);
    expect(drawn).toBe(true);
    expect(await w.look('help-about')).toEqual([]);
  });

  it('has the licence of each component behind its name', async () => {
    await w.open('help');
    const licence = w.page().getByText('Copyright (c) Meta');
    const react = w.page().getByText('react 19.3.1 · MIT');
    await react.waitFor();
    await expect.poll(() => licence.isVisible()).toBe(false);
    await react.focus();
    await w.page().keyboard.press('Enter');
    await expect.poll(() => licence.isVisible()).toBe(true);
    await expect.poll(() => w.page().getByText('Copyright (c) Colin').isVisible()).toBe(false);
    await licence.scrollIntoViewIfNeeded();
    expect(await w.look('help-licence')).toEqual([]);
    await w.page().keyboard.press('Enter');
    await expect.poll(() => licence.isVisible()).toBe(false);
  });
});
