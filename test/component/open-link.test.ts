import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/shared/failure.ts';
import { maxPastedLinkCharacters, maxShownCharacters } from '../../src/shared/limits.ts';
import type { LinkTarget } from '../../src/shared/model/opening.ts';
import { failed, success } from '../../src/shared/result.ts';
import { annaAtEu, later } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const w = windowsForTests();
const link = 'https://eu.onetimesecret.com/secret/es75mv1jo7b4bk80o4c6e8m4vq0rzkd';
const field = () => w.field('One-time link or key');
const passphrase = () => w.field('Passphrase, if it has one');
const reveal = () => w.button('Reveal');
const unknown: Failure = { kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' };

describe('a link', () => {
  it('has its field ready, and no button before there is a link', async () => {
    await w.open('open-link');
    expect(await w.focused()).toBe('One-time link or key');
    await expect.poll(() => reveal().isDisabled()).toBe(true);
    expect(await w.look('open-link-empty')).toEqual([]);
  });

  it('is pasted, shown with its server, and revealed with Enter', async () => {
    const main = await w.open('open-link');
    await field().fill(link);
    await w.page().getByText('Reveal contacts only EU (eu.onetimesecret.com)').waitFor();
    expect(main.callsOf('revealLink')).toEqual([]);
    expect(await w.look('open-link-known')).toEqual([]);
    await field().press('Enter');
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    expect(main.callsOf('revealLink')).toEqual([{ text: link, server: null, passphrase: null }]);
  });

  it('is revealed as it was read even with a lot of text around it', async () => {
    const main = await w.open('open-link');
    const pasted = `${link} ${'x'.repeat(maxPastedLinkCharacters)}`;
    await field().fill(pasted);
    await w.page().getByText('Reveal contacts only EU (eu.onetimesecret.com)').waitFor();
    await reveal().click();
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    const read = pasted.slice(0, maxPastedLinkCharacters);
    expect(main.callsOf('readLink')).toEqual([{ text: read }]);
    expect(main.callsOf('revealLink')).toEqual([{ text: read, server: null, passphrase: null }]);
  });

  it('of an unknown server comes with a warning', async () => {
    const target: LinkTarget = {
      kind: 'link',
      host: 'evil.example',
      serverName: 'evil.example',
      familiar: false,
    };
    await w.open('open-link', {}, { readLink: () => success(target) });
    await field().fill('https://evil.example/secret/abc');
    await w.page().getByText('is not one of your servers').waitFor();
    expect(await w.look('open-link-unfamiliar')).toEqual([]);
  });

  it('may be just a key, and is sent nowhere before a server is chosen', async () => {
    const main = await w.open(
      'open-link',
      {
        profiles: [{ ...annaAtEu, server: 'https://secrets.example.com', serverName: 'secrets.example.com' }],
      },
      { readLink: () => success({ kind: 'key' }) },
    );
    await field().fill('es75mv1jo7b4bk80o4c6e8m4vq0rzkd');
    const server = w.field('Server the key belongs to');
    await expect
      .poll(() => server.locator('option').allTextContents())
      .toEqual(['Choose one…', 'secrets.example.com', 'EU', 'UK', 'US', 'CA', 'NZ']);
    await expect.poll(() => reveal().isDisabled()).toBe(true);
    await field().press('Enter');
    expect(await w.focused()).toBe('Server the key belongs to');
    expect(main.callsOf('revealLink')).toEqual([]);
    await server.selectOption('NZ');
    expect(await w.look('open-link-key')).toEqual([]);
    await reveal().click();
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    expect(main.callsOf('revealLink')).toMatchObject([{ server: 'https://nz.onetimesecret.com' }]);
  });

  it('that is not a link is reported as such', async () => {
    const failure: Failure = { kind: 'invalid-link', problem: 'not-a-link' };
    const main = await w.open('open-link', {}, { readLink: () => failed(failure) });
    await field().fill('hello');
    await w.alert().getByText('This is not a one-time link.').waitFor();
    expect(await w.look('open-link-not-a-link')).toEqual([]);
    await field().press('Enter');
    expect(main.callsOf('revealLink')).toEqual([]);
    await expect.poll(() => field().inputValue()).toBe('hello');
  });

  it('of a megabyte works', async () => {
    const main = await w.open('open-link');
    await field().fill('x'.repeat(1_000_000));
    await expect.poll(() => main.callsOf('readLink').length).toBe(1);
    expect(w.takeFaults()).toEqual([]);
  });

  it('comes from the command line', async () => {
    await w.open('open-link', { linkWaiting: true }, { takeLink: () => link });
    await expect.poll(() => field().inputValue()).toBe(link);
  });

  it('that was handed over is not revealed by the Enter that did it, while it is held down', async () => {
    const main = await w.open('open-link', { linkWaiting: true }, { takeLink: () => link });
    await w.page().getByText('Reveal contacts only EU').waitFor();
    await w.page().evaluate(async () => {
      const until = performance.now() + 600;
      while (performance.now() < until) {
        const held = { key: 'Enter', repeat: true, bubbles: true };
        window.dispatchEvent(new KeyboardEvent('keydown', held));
        document.querySelector('form')?.requestSubmit();
        await new Promise(requestAnimationFrame);
      }
    });
    expect(main.callsOf('revealLink')).toEqual([]);
    await w.page().getByRole('button', { name: 'Reveal', disabled: false }).waitFor();
    await w.page().keyboard.press('Enter');
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
  });

  it('can be dropped', async () => {
    await w.open('open-link');
    await w.page().evaluate((dropped) => {
      const data = new DataTransfer();
      data.setData('text/plain', dropped);
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, link);
    await expect.poll(() => field().inputValue()).toBe(link);
  });

  it('is parsed again while it is typed, and the last text counts', async () => {
    const first = later<ReturnType<typeof success<LinkTarget>>>();
    const target = (serverName: string): LinkTarget => ({
      kind: 'link',
      host: serverName,
      serverName,
      familiar: true,
    });
    await w.open(
      'open-link',
      {},
      { readLink: ({ text }) => (text === 'a' ? first.answer : success(target('second.example'))) },
    );
    await field().fill('a');
    await field().fill('ab');
    await w.page().getByText('Reveal contacts only second.example').waitFor();
    first.give(success(target('first.example')));
    await w.page().getByText('Reveal contacts only second.example').waitFor();
    await expect.poll(() => w.page().getByText('first.example').count()).toBe(0);
  });
});

describe('a link on the clipboard', () => {
  const onClipboard = { takeClipboardLink: () => link };

  it('is filled in, and goes nowhere until the user reveals it', async () => {
    const main = await w.open('open-link', {}, onClipboard);
    await expect.poll(() => field().inputValue()).toBe(link);
    await w.page().getByText('From the clipboard.').waitFor();
    await w.page().getByText('Reveal contacts only EU').waitFor();
    expect(await w.look('open-link-found')).toEqual([]);
    expect(main.callsOf('revealLink')).toEqual([]);
    await w.page().getByRole('button', { name: 'Reveal', disabled: false }).waitFor();
    await w.page().keyboard.press('Enter');
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    await w.page().keyboard.press('Enter');
    await expect.poll(() => main.callsOf('copyValue')).toEqual([{ value: 'hunter2' }]);
  });

  it('is not revealed by a key that was pressed for something else', async () => {
    const main = await w.open('open-link', {}, onClipboard);
    await expect.poll(() => field().inputValue()).toBe(link);
    await w.page().keyboard.press('Enter');
    expect(main.callsOf('revealLink')).toEqual([]);
  });

  it('gives way to one that was handed over, and to what is typed', async () => {
    await w.open('open-link', { linkWaiting: true }, { ...onClipboard, takeLink: () => `${link}2` });
    await expect.poll(() => field().inputValue()).toBe(`${link}2`);
    const main = await w.open('open-link', {}, onClipboard);
    await expect.poll(() => field().inputValue()).toBe(link);
    await w.page().keyboard.insertText('another');
    await expect.poll(() => field().inputValue()).toBe('another');
    await expect.poll(() => w.page().getByText('From the clipboard.').count()).toBe(0);
    expect(main.callsOf('takeClipboardLink')).toHaveLength(1);
  });
});

describe('the passphrase', () => {
  it('is asked for when the server says that there is one', async () => {
    const missing = { kind: 'invalid-passphrase', problem: 'missing' } as const;
    await w.open('open-link', {}, { revealLink: () => failed(missing) });
    await field().fill(link);
    await expect.poll(() => passphrase().count()).toBe(0);
    await reveal().click();
    await w.alert().getByText('This link has a passphrase. Enter it.').waitFor();
    expect(await w.focused()).toBe('Passphrase, if it has one');
    expect(await w.look('open-link-passphrase')).toEqual([]);
  });

  it('is sent with it, and can be shown', async () => {
    const main = await w.open('open-link');
    await field().fill(link);
    await w.button('Enter a passphrase').click();
    expect(await w.focused()).toBe('Passphrase, if it has one');
    await passphrase().fill('open sesame');
    await w.button('Show passphrase').click();
    await expect.poll(() => passphrase().getAttribute('type')).toBe('text');
    await reveal().click();
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    expect(main.callsOf('revealLink')).toMatchObject([{ passphrase: 'open sesame' }]);
  });

  it('is marked invalid when the server gives nothing, and can be tried again', async () => {
    const main = await w.open('open-link', {}, { revealLink: () => failed(unknown) });
    await field().fill(link);
    await reveal().click();
    await w.alert().getByText('or it needs a passphrase; servers do not tell these apart.').waitFor();
    expect(await w.focused()).toBe('Passphrase, if it has one');
    expect(await w.look('open-link-unknown')).toEqual([]);
    await w.page().keyboard.insertText('wrong');
    await expect.poll(() => w.alert().count()).toBe(0);
    await w.page().keyboard.press('Enter');
    await w.alert().getByText('or it needs another passphrase').waitFor();
    expect(main.callsOf('revealLink')).toHaveLength(2);
  });
});

describe('a secret too long to be shown whole', () => {
  const openWith = async (value: string) => {
    const main = await w.open('open-link', {}, { revealLink: () => success({ value }) });
    await field().fill(link);
    await reveal().click();
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    return main;
  };
  const shown = () => w.page().getByRole('textbox', { name: 'Secret' }).inputValue();

  it('is shown as far as the window can without a stop, which is said, and copied whole', async () => {
    // Half of a key would be the last that is shown.
    const value = `${'x'.repeat(maxShownCharacters - 1)}🔑${'y'.repeat(4_000_000)}`;
    const main = await openWith(value);
    await w.page().getByText('these are the first 49,999 of 4,050,001 characters').waitFor();
    await expect.poll(shown).toBe('x'.repeat(maxShownCharacters - 1));
    expect(await w.look('open-link-long')).toEqual([]);
    await w.button('Copy secret').click();
    await expect.poll(() => main.callsOf('copyValue').length).toBe(1);
    expect(Object(main.callsOf('copyValue')[0]).value === value).toBe(true);
  });

  it('is one of more than fifty thousand characters', async () => {
    await openWith('x'.repeat(maxShownCharacters));
    await expect.poll(shown).toBe('x'.repeat(maxShownCharacters));
    await expect.poll(() => w.page().getByText('Too long to show whole').count()).toBe(0);
  });

  it('is said to be too long where it was not even read', async () => {
    const failure = { kind: 'offline', cause: 'too-long', mayHaveBeenSent: true } as const;
    await w.open('open-link', {}, { revealLink: () => failed(failure) });
    await field().fill(link);
    await reveal().click();
    await w.alert().getByText('Ask the sender to share it in parts.').waitFor();
  });
});

describe('what is said of one link', () => {
  const another = 'https://us.onetimesecret.com/secret/0123456789abcdefghijklmnopqrstu';
  const handOver = async () => await w.push({ linkWaiting: true });
  const drop = async () =>
    await w.page().evaluate((dropped) => {
      const data = new DataTransfer();
      data.setData('text/plain', dropped);
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, another);

  it.each([
    ['handed over', handOver],
    ['dropped', drop],
  ])('is gone with it when another is %s, and Return reveals that one', async (_how, arrive) => {
    const main = await w.open(
      'open-link',
      {},
      {
        takeLink: () => another,
        revealLink: ({ text }) => (text === another ? success({ value: 'hunter2' }) : failed(unknown)),
      },
    );
    await field().fill(link);
    await w.button('Enter a passphrase').click();
    await passphrase().fill('of the first');
    await w.page().keyboard.press('Enter');
    await w.alert().getByText('or it needs another passphrase').waitFor();
    await arrive();
    await expect.poll(() => field().inputValue()).toBe(another);
    await w.button('Enter a passphrase').waitFor();
    await expect.poll(() => w.alert().count()).toBe(0);
    await expect.poll(() => passphrase().count()).toBe(0);
    await w.page().getByRole('button', { name: 'Reveal', disabled: false }).waitFor();
    await w.page().keyboard.press('Enter');
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    expect(main.callsOf('revealLink').at(-1)).toEqual({ text: another, server: null, passphrase: null });
  });

  it('is not lost to another that is handed over before its secret is there', async () => {
    const reply = later<ReturnType<typeof success<{ value: string }>>>();
    const main = await w.open('open-link', {}, { takeLink: () => another, revealLink: () => reply.answer });
    await field().fill(link);
    await w.button('Enter a passphrase').waitFor();
    await w.page().keyboard.press('Enter');
    await w.button('Revealing…').waitFor();
    await handOver();
    reply.give(success({ value: 'hunter2' }));
    await w.page().getByRole('textbox', { name: 'Secret' }).waitFor();
    await expect.poll(() => main.callsOf('takeLink')).toHaveLength(1);
    await w.button('Copy secret').click();
    await w.button('Open another link').click();
    await expect.poll(() => field().inputValue()).toBe(another);
  });
});

describe('a link that is not revealed', () => {
  it.each([
    [{ kind: 'link-ended', state: 'revealed' }, 'You made this link, and it has already been revealed.'],
    [{ kind: 'link-ended', state: 'burned' }, 'You made this link, and it has been burned.'],
    [{ kind: 'link-ended', state: 'expired' }, 'You made this link, and it has expired.'],
    [{ kind: 'refused', reason: 'passphrase-wrong', serverSays: '' }, 'The passphrase is incorrect.'],
    [{ kind: 'refused', reason: 'not-available', serverSays: '' }, 'This is not a one-time link.'],
    [{ kind: 'server-fault', status: 404, mayHaveBeenSent: false }, 'locked for half an hour'],
    [{ kind: 'server-fault', status: 500, mayHaveBeenSent: false }, 'EU reports an error (500)'],
    [{ kind: 'rate-limited', retryAfterSeconds: null }, 'too many requests'],
    [{ kind: 'offline', cause: 'dns', mayHaveBeenSent: false }, 'could not be found'],
    [{ kind: 'offline', cause: 'timeout', mayHaveBeenSent: true }, 'the link may already be used up'],
    [{ kind: 'redirected' }, 'redirects to another address'],
  ] as const)('says why: %j', async (failure, words) => {
    await w.open('open-link', {}, { revealLink: () => failed(failure) });
    await field().fill(link);
    await reveal().click();
    await w.alert().getByText(words).waitFor();
    await expect.poll(() => field().inputValue()).toBe(link);
    await expect.poll(() => w.alert().textContent()).not.toContain('Your text');
  });
});

describe('the secret', () => {
  const open = async (value = 'hunter2', state = {}) => {
    const main = await w.open('open-link', state, { revealLink: () => success({ value }) });
    await field().fill(link);
    await reveal().click();
    await w.page().getByRole('heading', { name: 'Revealed' }).waitFor();
    return main;
  };
  const secret = () => w.page().getByRole('textbox', { name: 'Secret' });

  it('is shown once, and the link is gone from the window', async () => {
    await open('two\nlines');
    await expect.poll(() => secret().inputValue()).toBe('two\nlines');
    expect(await w.page().content()).not.toContain('es75mv1jo7b4');
    expect(await w.look('open-link-revealed')).toEqual([]);
  });

  it('is copied unchanged, and cleared from the clipboard later', async () => {
    const main = await open('a\r\nb\0c');
    await w.button('Copy secret').click();
    await expect.poll(w.said).toContain('The secret is on the clipboard for 1 minute.');
    expect(main.callsOf('copyValue')).toEqual([{ value: 'a\r\nb\0c' }]);
    expect(await w.look('open-link-copied')).toEqual([]);
  });

  it.each(['Control+c', 'Control+x', 'Control+Insert'])(
    'leaves the clipboard again after %s too',
    async (keys) => {
      const main = await open('two\nlines');
      await secret().focus();
      await w.page().keyboard.press('Control+a');
      await w.page().keyboard.press(keys);
      await expect.poll(() => main.callsOf('copyValue')).toEqual([{ value: 'two\nlines' }]);
    },
  );

  it('is not lost by a slip before it was copied', async () => {
    const main = await open();
    await w.page().keyboard.press('Escape');
    await w.page().getByRole('alertdialog').getByText('You have not copied the secret').waitFor();
    expect(await w.look('open-link-leave')).toEqual([]);
    await w.button('Keep open').click();
    expect(main.callsOf('closeWindow')).toEqual([]);
    await w.button('Copy secret').click();
    await expect.poll(() => main.callsOf('copyValue').length).toBe(1);
    await w.page().getByText('The secret is on the clipboard').first().waitFor();
    await w.page().keyboard.press('Escape');
    await expect.poll(() => main.callsOf('closeWindow').length).toBe(1);
  });

  it('is wiped by another link, after a question', async () => {
    await open();
    await w.button('Open another link').click();
    await w.button('Close without copying').click();
    await field().waitFor();
    expect(await w.page().content()).not.toContain('hunter2');
    await expect.poll(() => field().inputValue()).toBe('');
  });

  it('says when it could not be copied', async () => {
    await w.open(
      'open-link',
      {},
      {
        revealLink: () => success({ value: 'x' }),
        copyValue: () => failed({ kind: 'clipboard-not-written' }),
      },
    );
    await field().fill(link);
    await reveal().click();
    await w.button('Copy secret').click();
    await w.alert().getByText('The text could not be put on the clipboard').waitFor();
  });

  it('may be empty, and is then closed without a question', async () => {
    const main = await open('');
    await w.page().getByText('The secret is empty.').waitFor();
    await w.page().keyboard.press('Escape');
    await expect.poll(() => main.callsOf('closeWindow').length).toBe(1);
  });
});

describe('the window', () => {
  it('shows that it is busy only after a moment, and sends one request', async () => {
    const reply = later<ReturnType<typeof success<{ value: string }>>>();
    const main = await w.open('open-link', {}, { revealLink: () => reply.answer });
    await field().fill(link);
    await reveal().click();
    await w.button('Revealing…').waitFor();
    await w.page().keyboard.press('Escape');
    await w.page().keyboard.press('Enter');
    expect(await w.look('open-link-busy')).toEqual([]);
    expect(main.callsOf('revealLink')).toHaveLength(1);
    expect(main.callsOf('closeWindow')).toEqual([]);
    reply.give(success({ value: 'x' }));
    await w.page().getByRole('heading', { name: 'Revealed' }).waitFor();
  });

  it('closes with Escape before anything was revealed', async () => {
    const main = await w.open('open-link');
    await w.page().keyboard.press('Escape');
    await expect.poll(() => main.callsOf('closeWindow').length).toBe(1);
  });

  it('fits a narrow window and large text', async () => {
    await w.open('open-link');
    await field().fill(link);
    await w.page().setViewportSize({ width: 320, height: 300 });
    expect(await w.tooWide()).toBe(0);
    await w.page().evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await w.tooWide()).toBe(0);
  });
});
