import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import type { AppState } from '../../src/shared/model/app-state.ts';
import { type MadePassword, type PasswordRecipe, usualRecipes } from '../../src/shared/model/passwords.ts';
import type { GeneratedView } from '../../src/shared/model/sharing.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { anonymousAtEu, later, type Script, someLink } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, said, focused, look, tooWide } = windowsForTests();

const create = () => page().getByRole('button', { name: /^Create link/ });
const password = () => field('Password');
const here = () => page().getByRole('radio', { name: 'On this computer' });
const server = () => page().getByRole('radio', { name: 'On the server' });
const usualCharacters = {
  kind: 'characters',
  length: 20,
  sets: ['lower', 'upper', 'digits', 'symbols'],
  avoidLookAlikes: false,
};
const usualWords = { kind: 'words', words: 6, separator: '-', capitalize: false };
const plainForm = {
  lifetime: 86_400,
  passphrase: null,
  recipient: null,
  shareDomain: null,
  note: '',
};
const noNetwork: Failure = { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false };

const openWith = (state: Partial<AppState> = {}, script: Partial<Script> = {}) =>
  open('generate', state, script);

/** A main process whose passwords tell which recipe they are of. */
const numbered = () => {
  const count = { made: 0 };
  return (recipe: PasswordRecipe): MadePassword => {
    count.made += 1;
    return { value: `${recipe.kind}-${count.made}`, entropyBits: 103.9 };
  };
};

const openServer = async (...world: Parameters<typeof openWith>) => {
  const fake = await openWith(...world);
  await server().check();
  return fake;
};

/** The password is made as soon as the window opens. */
const chooseHere = async () => {
  await expect.poll(() => password().inputValue()).not.toBe('');
};

describe('from the server', () => {
  test('says where the link is made, and makes nothing here', async () => {
    await openServer();
    expect(await page().title()).toBe('Generate – Hushlink');
    await expect
      .poll(() => page().getByRole('banner').textContent())
      .toContain('Goes to EU · anna@example.com');
    await page().getByText('The server generates a password and its link in one step.').waitFor();
    await expect.poll(() => password().count()).toBe(0);
    expect(await look('generate-server')).toEqual([]);
  });

  test('Ctrl+Enter makes a password and its link', async () => {
    const fake = await openServer();
    await page().keyboard.press('Control+Enter');
    await page().getByRole('heading', { name: 'Password generated' }).waitFor();
    expect(fake.callsOf('generate')).toEqual([{ ...plainForm, recipe: usualCharacters }]);
    expect(fake.callsOf('share')).toEqual([]);
    await expect.poll(() => password().inputValue()).toBe('k8#vTq2mW!xz7Rd$LpYh');
    await expect.poll(() => field('Link').inputValue()).toBe(someLink.link);
  });

  test('on a Mac it is the Command key', async () => {
    const fake = await openServer({ platform: 'darwin' });
    await page().keyboard.press('Control+Enter');
    expect(fake.callsOf('generate')).toEqual([]);
    await page().keyboard.press('Meta+Enter');
    await expect.poll(() => fake.callsOf('generate')).toHaveLength(1);
  });

  test('sends every field as the user set it', async () => {
    const fake = await openServer();
    await field('Lifetime').selectOption('7 days');
    await field('Passphrase (optional)').fill('correct horse');
    await button('More: e-mail the link, link domain').click();
    await field('E-mail the link to').fill('bo@example.com');
    await field('Link domain').fill('secrets.example.com');
    expect(await look('generate-more')).toEqual([]);
    await create().click();
    await expect
      .poll(() => fake.callsOf('generate'))
      .toEqual([
        {
          lifetime: 604_800,
          passphrase: 'correct horse',
          recipient: 'bo@example.com',
          shareDomain: 'secrets.example.com',
          note: '',
          recipe: usualCharacters,
        },
      ]);
  });

  test('asks for the length and the characters that are chosen, which are remembered', async () => {
    const fake = await openServer();
    await field('Length as a number').fill('24');
    await field('Symbols').uncheck();
    await field('Leave out look-alikes, such as 0 and O').check();
    const recipe = {
      kind: 'characters',
      length: 24,
      sets: ['lower', 'upper', 'digits'],
      avoidLookAlikes: true,
    };
    await expect
      .poll(() => fake.callsOf('rememberRecipes').at(-1))
      .toMatchObject({ kind: 'characters', characters: recipe });
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('generate')).toEqual([{ ...plainForm, recipe }]);
  });

  test.each([
    ['of another length', 'Wn4rX!ty7c'],
    ['of other characters', 'Wn4rX ty7cPq2éLmabcd'],
  ])('says so when the password is %s than was asked for', async (_what, value) => {
    await openServer({}, { generate: () => success({ value, link: someLink }) });
    await page().keyboard.press('Control+Enter');
    await page().getByText('The server chose the length or the characters itself.').waitFor();
    expect(await look('generate-not-as-asked')).toEqual([]);
  });

  test('says nothing when it is as it was asked for', async () => {
    await openServer();
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => field('Link').count()).toBe(1);
    await expect.poll(() => page().getByText('The server chose').count()).toBe(0);
  });

  test('is locked while it runs, and makes only one', async () => {
    const { answer, give } = later<Result<GeneratedView, Failure>>();
    const fake = await openServer({}, { generate: () => answer });
    await page().keyboard.press('Control+Enter');
    await page().keyboard.press('Control+Enter');
    await page().getByRole('button', { name: 'Creating link…' }).waitFor();
    await expect.poll(() => here().isDisabled()).toBe(true);
    expect(await said()).toBe('Creating link…');
    expect(await look('generate-busy')).toEqual([]);
    await page().keyboard.press('Escape');
    give(success({ value: 'made', link: someLink }));
    await expect.poll(() => password().inputValue()).toBe('made');
    expect(fake.callsOf('generate')).toHaveLength(1);
    expect(fake.callsOf('closeWindow')).toEqual([]);
  });

  test.each<Failure>([
    noNetwork,
    { kind: 'server-fault', status: 500, mayHaveBeenSent: false },
    { kind: 'rate-limited', retryAfterSeconds: 60 },
  ])('when the server cannot, this computer can: %o', async (failure) => {
    const fake = await openServer({}, { generate: () => failed(failure) });
    await field('Passphrase (optional)').fill('correct horse');
    await page().keyboard.press('Control+Enter');
    await alert().waitFor();
    expect(await look(`generate-failed-${failure.kind}`)).toEqual([]);
    await button('Generate it on this computer').click();
    await expect.poll(() => alert().count()).toBe(0);
    await expect.poll(() => here().isChecked()).toBe(true);
    expect(await focused()).toBe('Password');
    await expect.poll(() => field('Passphrase (optional)').inputValue()).toBe('correct horse');
    await expect.poll(() => password().inputValue()).toBe('Wn4rX!ty7cPq2#Lm');
    expect(fake.callsOf('generate')).toHaveLength(1);
  });

  test.each<Failure>([
    { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true },
    { kind: 'server-fault', status: 504, mayHaveBeenSent: true },
    { kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' },
  ])('what may exist already, or fails here too, is not offered again: %o', async (failure) => {
    await openServer({}, { generate: () => failed(failure) });
    await page().keyboard.press('Control+Enter');
    await alert().waitFor();
    await expect.poll(() => button('Generate it on this computer').count()).toBe(0);
  });

  test('a failure moves the focus to the invalid field', async () => {
    await openServer(
      {},
      { generate: () => failed({ kind: 'refused', reason: 'passphrase-rule', serverSays: 'Too short' }) },
    );
    await page().keyboard.press('Control+Enter');
    await alert().getByText('Too short').waitFor();
    expect(await focused()).toBe('Passphrase (optional)');
    await expect.poll(() => field('Passphrase (optional)').getAttribute('aria-invalid')).toBe('true');
    await here().check();
    await expect.poll(() => alert().count()).toBe(0);
  });
});

describe('on this computer', () => {
  test('is the first choice, ready with the recipe that was chosen last', async () => {
    const { preferences } = (await open('generate')).state();
    const passwordRecipes = { ...usualRecipes, kind: 'words' } as const;
    const fake = await open('generate', { preferences: { ...preferences, passwordRecipes } });
    expect(await focused()).toBe('On this computer');
    await expect.poll(() => fake.callsOf('makePassword')).toEqual([usualWords]);
    await page().keyboard.press('Control+Enter');
    await field('Link').waitFor();
    expect(fake.callsOf('rememberRecipes')).toEqual([]);
  });

  test('remembers its recipe, and never a password', async () => {
    const fake = await open('generate');
    await chooseHere();
    await field('Made of').selectOption('Words');
    await expect.poll(() => fake.callsOf('rememberRecipes')).toEqual([{ ...usualRecipes, kind: 'words' }]);
  });

  test('shows the password and how hard it is to guess, and sends it nowhere', async () => {
    const fake = await open('generate');
    await chooseHere();
    expect(fake.callsOf('makePassword')).toEqual([usualCharacters]);
    await expect.poll(() => password().inputValue()).toBe('Wn4rX!ty7cPq2#Lm');
    expect(await password().evaluate((area: HTMLTextAreaElement) => area.readOnly)).toBe(true);
    await page().getByText('103 bits · strong').waitFor();
    expect(fake.callsOf('generate')).toEqual([]);
    expect(fake.callsOf('share')).toEqual([]);
    expect(await look('generate-characters')).toEqual([]);
  });

  test.each([
    [49.99, '49 bits · weak'],
    [50, '50 bits · fair'],
    [74.99, '74 bits · fair'],
    [75, '75 bits · strong'],
  ])('%d bits are told as %s', async (entropyBits, words) => {
    await open('generate', {}, { makePassword: () => ({ value: 'x', entropyBits }) });
    await chooseHere();
    await page().getByText(words).waitFor();
  });

  test('each change of the recipe gives another password', async () => {
    const fake = await open('generate', {}, { makePassword: numbered() });
    await chooseHere();
    await field('Length as a number').fill('128');
    await expect.poll(() => password().inputValue()).toBe('characters-2');
    await expect.poll(() => field('Length').inputValue()).toBe('128');
    await field('Length').press('ArrowLeft');
    await field('Symbols').uncheck();
    await field('Leave out look-alikes, such as 0 and O').check();
    await expect.poll(() => password().inputValue()).toBe('characters-5');
    expect(fake.callsOf('makePassword').at(-1)).toEqual({
      kind: 'characters',
      length: 127,
      sets: ['lower', 'upper', 'digits'],
      avoidLookAlikes: true,
    });
    await button('New one, a different password').click();
    await expect.poll(() => password().inputValue()).toBe('characters-6');
    await expect.poll(said).toBe('New password: 103 bits · strong.');
  });

  test('an impossible length is not requested, and the last possible one comes back', async () => {
    const fake = await open('generate');
    await chooseHere();
    await field('Length as a number').fill('3');
    await expect.poll(() => field('Length as a number').getAttribute('aria-invalid')).toBe('true');
    await field('Length as a number').fill('');
    await field('Length as a number').fill('129');
    await field('Lifetime').focus();
    await expect.poll(() => field('Length as a number').inputValue()).toBe('20');
    expect(fake.callsOf('makePassword')).toHaveLength(1);
  });

  test('the last set of characters cannot be switched off', async () => {
    const fake = await open('generate');
    await chooseHere();
    for (const set of ['Lowercase letters a–z', 'Uppercase letters A–Z', 'Symbols'])
      await field(set).uncheck();
    await field('Digits 0–9').press(' ');
    await expect.poll(() => field('Digits 0–9').isChecked()).toBe(true);
    expect(fake.callsOf('makePassword')).toHaveLength(4);
    expect(fake.callsOf('makePassword').at(-1)).toMatchObject({ sets: ['digits'] });
  });

  test('words instead of characters, and back to the same characters', async () => {
    const fake = await open(
      'generate',
      {},
      { makePassword: () => ({ value: 'gravel-mocha-trickle-unpaved-sixth-oat', entropyBits: 77.5 }) },
    );
    await chooseHere();
    await field('Length as a number').fill('30');
    await field('Made of').selectOption('Words');
    await page().getByText('77 bits · strong').waitFor();
    expect(await look('generate-words')).toEqual([]);
    await field('Number of words, typed').fill('4');
    await field('Between the words').selectOption('Full stop');
    await field('Capitalise each word').check();
    await field('Made of').selectOption('Characters');
    await expect
      .poll(() => fake.callsOf('makePassword').slice(2))
      .toEqual([
        usualWords,
        { ...usualWords, words: 4 },
        { ...usualWords, words: 4, separator: '.' },
        { ...usualWords, words: 4, separator: '.', capitalize: true },
        { ...usualCharacters, length: 30 },
      ]);
  });

  test('only the newest password is shown, whichever is made first', async () => {
    const slow = later<MadePassword>();
    const answers = [slow.answer, { value: 'newest', entropyBits: 60 }];
    const fake = await open(
      'generate',
      {},
      { makePassword: () => answers.shift() ?? { value: 'none', entropyBits: 0 } },
    );
    await here().check();
    // Nothing can be sent before there is something.
    await expect.poll(() => create().getAttribute('aria-disabled')).toBe('true');
    await page().keyboard.press('Control+Enter');
    await field('Symbols').uncheck();
    await expect.poll(() => password().inputValue()).toBe('newest');
    slow.give({ value: 'outdated', entropyBits: 60 });
    await field('Symbols').focus();
    await expect.poll(() => password().inputValue()).toBe('newest');
    expect(fake.callsOf('share')).toEqual([]);
  });

  test('is copied, and says when the clipboard is cleared', async () => {
    const fake = await open('generate');
    await chooseHere();
    await button('Copy password').click();
    await page()
      .getByText('It is cleared from the clipboard in 60 seconds.', { exact: true })
      .filter({ visible: true })
      .waitFor();
    await expect
      .poll(said)
      .toBe('The password is on the clipboard. It is cleared from the clipboard in 60 seconds.');
    expect(fake.callsOf('copyValue')).toEqual([{ value: 'Wn4rX!ty7cPq2#Lm' }]);
    expect(await look('generate-copied')).toEqual([]);
  });

  test('promises no clearing when it is switched off', async () => {
    const { preferences } = (await open('generate')).state();
    await open('generate', { preferences: { ...preferences, clearClipboardAfter: null } });
    await chooseHere();
    await button('Copy password').click();
    await expect.poll(said).toBe('The password is on the clipboard.');
    await expect.poll(() => page().getByText('Taken off the clipboard').count()).toBe(0);
  });

  test('says when copying failed', async () => {
    await open('generate', {}, { copyValue: () => failed({ kind: 'clipboard-not-written' }) });
    await chooseHere();
    await button('Copy password').click();
    await expect.poll(() => alert().textContent()).toContain('The text could not be put on the clipboard.');
  });

  test('is shared as it was shown', async () => {
    const fake = await open('generate', {}, { makePassword: numbered() });
    await chooseHere();
    await field('Passphrase (optional)').fill('correct horse');
    await page().keyboard.press('Control+Enter');
    await page().getByRole('heading', { name: 'Password generated' }).waitFor();
    expect(fake.callsOf('share')).toEqual([
      { ...plainForm, secret: 'characters-1', passphrase: 'correct horse', draft: null },
    ]);
    expect(fake.callsOf('generate')).toEqual([]);
    await expect.poll(() => password().inputValue()).toBe('characters-1');
  });

  test('a failure leaves the password as it is', async () => {
    const fake = await open('generate', {}, { makePassword: numbered(), share: () => failed(noNetwork) });
    await chooseHere();
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => alert().textContent()).toBe('There is no network connection.');
    await expect.poll(() => password().inputValue()).toBe('characters-1');
    expect(await look('generate-here-failed')).toEqual([]);
    await page().keyboard.press('Enter');
    await expect.poll(() => fake.callsOf('share')).toHaveLength(2);
  });
});

describe('the result', () => {
  const result = async (link = {}, passphrase: string | null = null) => {
    const fake = await openServer(
      {},
      { generate: () => success({ value: 'k8#vTq2mW!xz7Rd$LpYh', link: { ...someLink, ...link } }) },
    );
    if (passphrase !== null) await field('Passphrase (optional)').fill(passphrase);
    await page().keyboard.press('Control+Enter');
    await page().getByRole('heading', { name: 'Password generated' }).waitFor();
    return fake;
  };

  test('shows the password this once, and the link below', async () => {
    const fake = await result();
    expect(await focused()).toBe('Password generated');
    await page().getByText('Shown only now.').waitFor();
    await expect
      .poll(() => page().getByRole('heading').allTextContents())
      .toEqual(['Password generated', 'Link copied']);
    expect(await look('generate-result')).toEqual([]);
    await page().keyboard.press('Tab');
    expect(await page().evaluate(() => String(getSelection()))).toBe('k8#vTq2mW!xz7Rd$LpYh');
    await button('Copy password').click();
    await expect.poll(said).toContain('The password is on the clipboard.');
    expect(fake.callsOf('copyValue')).toEqual([{ value: 'k8#vTq2mW!xz7Rd$LpYh' }]);
    await page().getByRole('heading', { name: 'Link created' }).waitFor();
    expect(await look('generate-result-copied')).toEqual([]);
  });

  test('has the passphrase, to be sent separately', async () => {
    await result({}, 'correct horse');
    await page().getByText('Send it separately from the link.').waitFor();
    expect(await look('generate-result-passphrase')).toEqual([]);
  });

  test('the link can be scanned', async () => {
    await result();
    await button('QR code').click();
    await page().getByRole('img', { name: 'QR code of the link' }).waitFor();
    expect(await look('generate-result-qr')).toEqual([]);
  });

  test('a burned link leaves the password', async () => {
    await result();
    await button('Burn link').click();
    await button('Burn link').click();
    await page().getByRole('heading', { name: 'Link burned' }).waitFor();
    await expect.poll(() => password().inputValue()).toBe('k8#vTq2mW!xz7Rd$LpYh');
    expect(await focused()).toBe('Generate another');
    expect(await look('generate-result-burned')).toEqual([]);
  });

  test('Escape closes at once', async () => {
    const fake = await result();
    await page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('another one starts empty', async () => {
    const fake = await open('generate', {}, { makePassword: numbered() });
    await chooseHere();
    await field('Length as a number').fill('30');
    await field('Passphrase (optional)').fill('correct horse');
    await expect.poll(() => password().inputValue()).toBe('characters-2');
    await page().keyboard.press('Control+Enter');
    await button('Generate another').click();
    await expect.poll(() => password().inputValue()).toBe('characters-3');
    await expect.poll(() => here().isChecked()).toBe(true);
    expect(await focused()).toBe('On this computer');
    await expect.poll(() => field('Length').inputValue()).toBe('30');
    await expect.poll(() => field('Passphrase (optional)').inputValue()).toBe('');
    expect(await page().content()).not.toContain('characters-2');
    expect(fake.callsOf('share')).toHaveLength(1);
  });
});

describe('the window', () => {
  test.each(['server', 'here'])('Escape closes it without a question: %s', async (source) => {
    const fake = await open('generate');
    if (source === 'here') await chooseHere();
    await page().keyboard.press('Escape');
    await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('before a server is chosen a password can be made, and the choice is offered', async () => {
    const fake = await open('generate', { profile: null, profiles: [] });
    await chooseHere();
    await page().keyboard.press('Control+Enter');
    expect(await focused()).toBe('Choose a server');
    expect(fake.callsOf('share')).toEqual([]);
    expect(await look('generate-no-server')).toEqual([]);
    await push({ profile: anonymousAtEu, profiles: [anonymousAtEu] });
    await expect.poll(() => password().inputValue()).toBe('Wn4rX!ty7cPq2#Lm');
  });

  test('goes to the profile of the user’s choice', async () => {
    const { profile } = (await open('generate')).state();
    if (profile === null) throw new Error('There is a profile as a rule');
    const own = { ...profile, id: 'own', name: 'Work', serverName: 'secrets.example.com', username: null };
    const fake = await open('generate', { profiles: [profile, own] });
    expect(await look('generate-profiles')).toEqual([]);
    await field('Goes to').selectOption('secrets.example.com · anonymous');
    await expect.poll(() => fake.callsOf('chooseProfile')).toEqual([{ id: 'own' }]);
    await push({ profile: own });
    await expect.poll(() => field('Goes to').inputValue()).toBe('own');
    await expect
      .poll(() => page().getByRole('banner').textContent())
      .toContain('secrets.example.com · anonymous');
  });

  test('stays usable when narrow and enlarged', async () => {
    await open(
      'generate',
      {},
      { makePassword: () => ({ value: 'Wn4rX!ty7cPq2#Lm'.repeat(8), entropyBits: 828 }) },
    );
    await chooseHere();
    expect(await look('generate-long')).toEqual([]);
    for (const width of [320, 210]) {
      await page().setViewportSize({ width, height: 420 });
      expect(await tooWide()).toBe(0);
    }
    expect(await look('generate-narrow')).toEqual([]);
    await create().click();
    await button('QR code').click();
    expect(await tooWide()).toBe(0);
    expect(await look('generate-narrow-result')).toEqual([]);
  });

  test('stays legible in forced colours', async () => {
    await open('generate', { profile: null, profiles: [] });
    await chooseHere();
    await page().emulateMedia({ forcedColors: 'active' });
    expect(await look('generate-forced-colours')).toEqual([]);
  });
});
