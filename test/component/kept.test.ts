import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import type { KeptDraft } from '../../src/shared/model/drafts.ts';
import type { DraftOutcome, Prefill } from '../../src/shared/model/sharing.ts';
import { failed, success } from '../../src/shared/result.ts';
import { anonymousAtEu, type Script, someLink } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, field, alert, focused, look, tooWide } = windowsForTests();

const id = '3d0e3a2e-96c1-4b52-8f0e-6b3c9e1a7f55';
const noNetwork: Failure = { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false };
const secret = () => field('Secret');
const heading = (name: string) => page().getByRole('heading', { name });
const keeping = (draft: Partial<KeptDraft> = {}): Partial<Script> => ({
  share: () => success({ kind: 'draft', draft: { id, state: 'waiting', failure: noNetwork, ...draft } }),
});
const ruled: Failure = { kind: 'refused', reason: 'passphrase-rule', serverSays: 'At least 8 characters' };
const handed = (change: Partial<NonNullable<Prefill['draft']>> = {}): Partial<Script> => ({
  takePrefill: () => ({
    secret: 'a draft',
    passphrase: null,
    draft: {
      id,
      lifetime: 604_800,
      passphrase: 'correct horse',
      recipient: 'bo@example.com',
      shareDomain: null,
      note: 'for Bo',
      serverName: 'EU',
      username: 'anna@example.com',
      mayHaveBeenSent: false,
      ...change,
    },
  }),
});

describe('what could not be sent', () => {
  test('becomes a draft, with the reason and what comes next', async () => {
    const fake = await open('quick-share', {}, keeping());
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await heading('Kept as a draft').waitFor();
    expect(await focused()).toBe('Kept as a draft');
    await page().getByText('There is no network connection.').waitFor();
    await page().getByText('It will be sent to EU as soon as possible').waitFor();
    expect(await page().content()).not.toContain('hunter2');
    expect(await look('kept')).toEqual([]);
    await button('Edit').click();
    expect(fake.callsOf('editDraft')).toEqual([{ id }]);
    await button('Open Activity').click();
    expect(fake.callsOf('openWindow')).toEqual([{ window: 'activity' }]);
    await button('New secret').click();
    expect(await focused()).toBe('Secret');
    await page().keyboard.press('Escape');
    expect(fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('says so when sending is paused', async () => {
    await open('quick-share', { drafts: { waiting: 1, held: 0, paused: true } }, keeping());
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await page().getByText('Sending is paused. Resume it in Activity.').waitFor();
  });

  test('fits a narrow window', async () => {
    await open('quick-share', {}, keeping());
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await heading('Kept as a draft').waitFor();
    await page().setViewportSize({ width: 210, height: 270 });
    expect(await tooWide()).toBe(0);
    expect(await look('kept-narrow')).toEqual([]);
  });

  test('because the server refused it, stays here to be corrected, and the next attempt replaces the draft', async () => {
    const fake = await open('quick-share', {}, keeping({ state: 'held', failure: ruled }));
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert().getByText('At least 8 characters').waitFor();
    expect(await focused()).toBe('Passphrase (optional)');
    await page().getByText('This text is kept as a draft').waitFor();
    expect(await look('kept-refused')).toEqual([]);
    await page().keyboard.type('correct horse');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toHaveLength(2);
    expect(fake.callsOf('share')).toMatchObject([
      { draft: null },
      { draft: id, passphrase: 'correct horse' },
    ]);
  });

  test('can be left without a question when it is kept as it is', async () => {
    const fake = await open('quick-share', {}, keeping({ state: 'held', failure: ruled }));
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert().waitFor();
    await page().keyboard.press('Escape');
    expect(fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('nor kept stays in the window', async () => {
    const failure: Failure = {
      kind: 'draft-not-kept',
      sending: noNetwork,
      keeping: { kind: 'records-not-saved' },
    };
    await open('quick-share', {}, { share: () => failed(failure) });
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert()
      .getByText('There is no network connection. It could not be kept as a draft either.')
      .waitFor();
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
    expect(await look('kept-not')).toEqual([]);
  });

  test('from Generate shows the password, which is shared later', async () => {
    const fake = await open('generate', {}, keeping());
    await page().getByRole('radio', { name: 'On this computer' }).check();
    await field('Password').waitFor();
    await page().keyboard.press('Control+Enter');
    await heading('Kept as a draft').waitFor();
    await expect.poll(() => field('Password').inputValue()).toBe('Wn4rX!ty7cPq2#Lm');
    expect(await look('kept-generated')).toEqual([]);
    await button('Generate another').click();
    await field('Password').waitFor();
    expect(fake.callsOf('makePassword')).toHaveLength(2);
  });
});

describe('Keep as draft', () => {
  test('keeps what is in the form without sending it', async () => {
    const fake = await open('quick-share');
    await secret().fill('hunter2');
    await field('Passphrase (optional)').fill('correct horse');
    await button('Keep as draft').click();
    await heading('Kept as a draft').waitFor();
    await page().getByText('It stays here until you press Send now in Activity.').waitFor();
    expect(fake.callsOf('keepDraft')).toEqual([
      {
        secret: 'hunter2',
        lifetime: 86_400,
        passphrase: 'correct horse',
        recipient: null,
        shareDomain: null,
        note: '',
        draft: null,
      },
    ]);
    expect(fake.callsOf('share')).toEqual([]);
    expect(await look('kept-by-user')).toEqual([]);
  });

  test('is not offered for an empty form: the clipboard can be shared instead', async () => {
    const fake = await open('quick-share');
    await expect.poll(() => button('Keep as draft').count()).toBe(0);
    await button('Share clipboard').click();
    expect(fake.callsOf('shareClipboard')).toHaveLength(1);
    await secret().fill('  ');
    await expect.poll(() => button('Share clipboard').count()).toBe(0);
  });

  test('says why it was not possible, and the text stays', async () => {
    await open('quick-share', {}, { keepDraft: () => failed({ kind: 'keychain-locked' }) });
    await secret().fill('hunter2');
    await button('Keep as draft').click();
    await alert().getByText('The draft was not kept. The keychain is locked.').waitFor();
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
    expect(await focused()).toBe('Keep as draft');
  });

  test('is one of the answers when a window with a text is closed', async () => {
    const fake = await open('quick-share');
    await secret().fill('hunter2');
    await page().keyboard.press('Escape');
    await page().getByRole('alertdialog', { name: 'Discard the text?' }).waitFor();
    expect(await focused()).toBe('Keep editing');
    expect(await look('kept-question')).toEqual([]);
    await page().getByRole('alertdialog').getByRole('button', { name: 'Keep as draft' }).click();
    await heading('Kept as a draft').waitFor();
    expect(fake.callsOf('keepDraft')).toHaveLength(1);
    expect(fake.callsOf('closeWindow')).toEqual([]);
  });
});

describe('a draft that is edited', () => {
  test('is shown with all its fields, and is sent in place of the draft', async () => {
    const fake = await open('quick-share', { textWaiting: true }, handed());
    await expect.poll(() => secret().inputValue()).toBe('a draft');
    await expect.poll(() => field('Lifetime').locator('option:checked').textContent()).toBe('7 days');
    await expect.poll(() => field('Passphrase (optional)').inputValue()).toBe('correct horse');
    await expect.poll(() => field('E-mail the link to').inputValue()).toBe('bo@example.com');
    expect(await look('draft-edited')).toEqual([]);
    await secret().fill('a better draft');
    await page().keyboard.press('Control+Enter');
    await heading('Link copied').waitFor();
    expect(fake.callsOf('share')).toEqual([
      {
        secret: 'a better draft',
        lifetime: 604_800,
        passphrase: 'correct horse',
        recipient: 'bo@example.com',
        shareDomain: null,
        note: 'for Bo',
        draft: id,
      },
    ]);
    await button('New secret').click();
    await secret().fill('next');
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toHaveLength(2);
    expect(fake.callsOf('share')[1]).toMatchObject({ draft: null });
  });

  test('says where it was meant to go when it now goes elsewhere', async () => {
    await open('quick-share', { textWaiting: true, profile: anonymousAtEu }, handed({ serverName: 'UK' }));
    await page()
      .getByText('was written for UK · anna@example.com. From here it goes to EU · anonymous')
      .waitFor();
    expect(await look('draft-elsewhere')).toEqual([]);
  });

  test('is left without a question when nothing has changed', async () => {
    const fake = await open('quick-share', { textWaiting: true }, handed());
    await expect.poll(() => secret().inputValue()).toBe('a draft');
    await page().keyboard.press('Escape');
    expect(fake.callsOf('closeWindow')).toHaveLength(1);
  });

  test('asks before closing when something has changed', async () => {
    const fake = await open('quick-share', { textWaiting: true }, handed());
    await expect.poll(() => secret().inputValue()).toBe('a draft');
    await secret().fill('another');
    await page().keyboard.press('Escape');
    await page()
      .getByRole('alertdialog', { name: 'Discard your changes? The draft stays as it was.' })
      .waitFor();
    await page().getByRole('alertdialog').getByRole('button', { name: 'Keep as draft' }).click();
    await heading('Kept as a draft').waitFor();
    expect(fake.callsOf('keepDraft')).toMatchObject([{ secret: 'another', draft: id }]);
  });

  test('waits for an answer when something else is typed', async () => {
    const script = handed();
    const fake = await open('quick-share', {}, script);
    await secret().fill('mine');
    await push({ textWaiting: true });
    await button('Keep mine').click();
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toMatchObject([{ secret: 'mine', draft: null }]);
  });
});

describe('a window follows the draft it shows', () => {
  /** What has become of the draft, as the main process tells from now on. */
  const following = () => {
    const world: { outcome: DraftOutcome } = {
      outcome: { kind: 'draft', state: 'waiting', failure: noNetwork },
    };
    return {
      script: { followDraft: () => world.outcome },
      becomes: async (outcome: DraftOutcome, activityRevision: number) => {
        world.outcome = outcome;
        await push({ activityRevision });
      },
    };
  };
  const sent: DraftOutcome = { kind: 'link', link: { ...someLink, copied: null } };

  test('that was kept turns into its link when it is sent', async () => {
    const draft = following();
    await open('quick-share', {}, { ...keeping(), ...draft.script });
    await secret().fill('hunter2');
    await field('Passphrase (optional)').fill('correct horse');
    await page().keyboard.press('Control+Enter');
    await heading('Kept as a draft').waitFor();
    await draft.becomes(sent, 1);
    await heading('Link created').waitFor();
    await expect.poll(() => field('Link').inputValue()).toBe(someLink.link);
    await expect.poll(() => button('Copy passphrase').count()).toBe(1);
    expect(await look('kept-sent')).toEqual([]);
  });

  test('that was kept says when it waits for the user instead, and why', async () => {
    const draft = following();
    await open('quick-share', {}, { ...keeping(), ...draft.script });
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await heading('Kept as a draft').waitFor();
    await draft.becomes({ kind: 'draft', state: 'held', failure: ruled }, 1);
    await page().getByText('At least 8 characters').waitFor();
    await page().getByText('It will not be sent until you have decided.').waitFor();
    await expect.poll(() => page().getByText('There is no network connection.').count()).toBe(0);
    await draft.becomes({ kind: 'gone' }, 2);
    await heading('This draft is no longer here').waitFor();
    await expect.poll(() => button('Edit').count()).toBe(0);
  });

  test('from Generate turns into its link beside the password', async () => {
    const draft = following();
    await open('generate', {}, { ...keeping(), ...draft.script });
    await page().getByRole('radio', { name: 'On this computer' }).check();
    await field('Password').waitFor();
    await page().keyboard.press('Control+Enter');
    await heading('Kept as a draft').waitFor();
    await draft.becomes(sent, 1);
    await field('Link').waitFor();
    await expect.poll(() => field('Password').inputValue()).toBe('Wn4rX!ty7cPq2#Lm');
  });

  test('in its form turns into its link, and no second one is made', async () => {
    const draft = following();
    const fake = await open(
      'quick-share',
      {},
      {
        ...keeping({ state: 'held', failure: ruled }),
        ...draft.script,
      },
    );
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert().getByText('At least 8 characters').waitFor();
    await draft.becomes(sent, 1);
    await heading('Link created').waitFor();
    expect(fake.callsOf('share')).toHaveLength(1);
  });

  test('in its form says so when it was sent and the form has changed since', async () => {
    const draft = following();
    const fake = await open(
      'quick-share',
      {},
      {
        ...keeping({ state: 'held', failure: ruled }),
        ...draft.script,
      },
    );
    await secret().fill('hunter2');
    await page().keyboard.press('Control+Enter');
    await alert().waitFor();
    await secret().fill('hunter3');
    await draft.becomes(sent, 1);
    await alert().getByText('The draft was sent meanwhile, as it was before your changes.').waitFor();
    await expect.poll(() => secret().inputValue()).toBe('hunter3');
    expect(await look('kept-sent-meanwhile')).toEqual([]);
    await page().keyboard.press('Control+Enter');
    await expect.poll(() => fake.callsOf('share')).toHaveLength(2);
    expect(fake.callsOf('share')[1]).toMatchObject({ secret: 'hunter3', draft: null });
  });
});

describe('a share with a recipient whose reply was lost', () => {
  const lost: Failure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };

  test('says that it may have been mailed, and asks before it goes out again', async () => {
    const fake = await open('quick-share', {}, keeping({ state: 'held', failure: lost }));
    await secret().fill('hunter2');
    await button('More: e-mail the link, link domain').click();
    await field('E-mail the link to').fill('bo@example.com');
    await page().keyboard.press('Control+Enter');
    await page()
      .getByText(
        'The link may already have been e-mailed to bo@example.com. Ask them before you send it again.',
      )
      .waitFor();
    await expect.poll(() => page().getByText('that nobody has').count()).toBe(0);
    expect(await look('kept-mailed')).toEqual([]);
    await page().keyboard.press('Control+Enter');
    const question = page().getByRole('alertdialog', {
      name: 'The link may have been e-mailed to bo@example.com already. Send it again?',
    });
    await question.waitFor();
    expect(await focused()).toBe('Don’t send');
    await page().keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(fake.callsOf('share')).toHaveLength(1);
    await page().keyboard.press('Control+Enter');
    await question.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => fake.callsOf('share')).toHaveLength(2);
  });

  test('asks too when it comes back from Activity', async () => {
    const fake = await open('quick-share', { textWaiting: true }, handed({ mayHaveBeenSent: true }));
    await expect.poll(() => secret().inputValue()).toBe('a draft');
    await page().keyboard.press('Control+Enter');
    await page()
      .getByRole('alertdialog', { name: /Send it again\?$/ })
      .waitFor();
    expect(fake.callsOf('share')).toEqual([]);
  });
});
