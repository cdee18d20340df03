import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { type Page, pageOf } from '../support/app/page.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes } from './probes.ts';

/** Of the system's message box; windows of the app say more. */
const question = /^Hushlink$/;

let desktop: Desktop;
let server: OnetimeServer;
/** One that the app does not know. */
let elsewhere: OnetimeServer;
let app: OutsideApp;
let page: Page;
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
  elsewhere = await startOnetimeServer();
  await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
  await elsewhere.dispose();
});

const start = async (window: string): Promise<void> => {
  app = await startOutside(desktop, {
    settings: settingsFor(server.url, { username: 'anna@example.com', hotkey: null }),
    args: [window],
    devTools: true,
  });
  page = await pageOf(app.process);
  await probes.focused(/ – Hushlink$/);
};
/** Begins a call as a script in the window would. */
const begin = (call: string) =>
  page.evaluate(`void (globalThis.answer = hushlink.${call}.then(JSON.stringify, String))`);
/** For what ends the page, which may or may not answer first. */
const endWith = (call: 'closeWindow' | 'quit'): void =>
  void page.evaluate(`void hushlink.${call}()`).catch(() => undefined);
const answer = async (): Promise<string> => String(await page.evaluate('globalThis.answer'));

/** Whatever a page can do to a question of its own. */
const tryToAnswer = `
  for (const key of ['Tab', 'ArrowRight', 'Enter', ' ', 'y'])
    for (const type of ['keydown', 'keypress', 'keyup'])
      for (const target of [window, document, document.activeElement ?? document.body])
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }));
  window.focus();
  document.body.focus();
`;
const questions = async () => (await desktop.windows()).filter((title) => question.test(title));

/** With the keys of a user who has read it. */
const agree = async (): Promise<void> => {
  await probes.focused(question);
  const asked = app.events().findLast(({ event }) => event === 'consent-asked');
  await waitFor(() => Date.now() - Date.parse(String(asked?.time)) > 700, {
    what: 'the user to have read it',
  });
  await desktop.pressKeys('Tab');
  await desktop.pressKeys('Return');
};

const recipe = `{ kind: 'characters', length: 20, sets: ['lower'], avoidLookAlikes: false }`;
const stranger = `{ lifetime: 60, passphrase: null, recipient: 'mallory@example.com', shareDomain: null, note: '', recipe: ${recipe} }`;
const stolen = () =>
  `{ text: '${elsewhere.url}/secret/${'k'.repeat(31)}', server: null, passphrase: 'what was typed' }`;

const made: readonly (readonly [string, string, () => string, () => Promise<number>])[] = [
  [
    'mails nothing to a new address',
    '--generate',
    () => `generate(${stranger})`,
    async () => server.seen.length,
  ],
  [
    'sends nothing to an unfamiliar host by opening a link',
    '--open',
    () => `revealLink(${stolen()})`,
    async () => elsewhere.seen.length,
  ],
  [
    'does not change where secrets go',
    '--settings',
    () => `saveProfile({ id: null, server: '${elsewhere.url}', username: null })`,
    async () => JSON.stringify(await app.userData.settings()).split(elsewhere.url).length - 1,
  ],
];

describe('a script in a window', () => {
  it.each(made)('%s before and unless the user agrees', async (_what, window, call, done) => {
    await start(window);
    await begin(call());
    await probes.window(question);
    await page.evaluate(tryToAnswer);
    await page.evaluate('void (globalThis.first = globalThis.answer)');
    // A second question is not even shown.
    await begin(call());
    expect(await answer()).toContain('question-open');
    expect(await questions()).toHaveLength(1);
    expect(await done()).toBe(0);
    await page.evaluate('void (globalThis.answer = globalThis.first)');
    await probes.escape(question);
    expect(await answer()).toContain('not-allowed');
    // The safe answer has the focus.
    await begin(call());
    await probes.focused(question);
    await desktop.pressKeys('Return');
    expect(await answer()).toContain('not-allowed');
    expect(await done()).toBe(0);
    await begin(call());
    await agree();
    expect(await answer()).not.toMatch(/not-allowed|question-open/);
    expect(await done()).toBe(1);
  });

  it('has its question answered with no when its window closes', async () => {
    await start('--generate');
    await begin(`generate(${stranger})`);
    await probes.window(question);
    endWith('closeWindow');
    await probes.noWindow(question);
    await app.waitForEvent('consent-refused');
    expect(server.seen).toEqual([]);
  });

  it('cannot keep the app from quitting with its question', async () => {
    await start('--settings');
    await begin(`saveProfile({ id: null, server: '${elsewhere.url}', username: null })`);
    await probes.window(question);
    endWith('quit');
    expect(await app.ended()).toBe(0);
    expect(JSON.stringify(await app.userData.settings())).not.toContain(elsewhere.url);
  });
});
