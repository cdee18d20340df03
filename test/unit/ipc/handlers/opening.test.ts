import { expect, it } from 'vitest';
import { createEventSource } from '../../../../electron/core/base/event-source.ts';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { OpenLink } from '../../../../electron/core/opening/open-link.ts';
import { createOpeningHandlers } from '../../../../electron/ipc/handlers/opening.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import type { WindowName } from '../../../../src/shared/model/windows.ts';
import { failed, type Result, success } from '../../../../src/shared/result.ts';
import { createCalls, partOf, sensitive } from '../../../support/fakes/calls.ts';

const setUp = (revealed: Result<Sensitive, Failure> = success(new Sensitive('the secret'))) => {
  const { made, record } = createCalls();
  const openLinkBox = createOneItemBox<Sensitive>();
  const closed = createEventSource<WindowName>();
  const handlers = createOpeningHandlers({
    openLink: partOf<OpenLink>({
      read: record('read', success({ kind: 'key' })),
      findOnClipboard: record('findOnClipboard', Promise.resolve(new Sensitive('a link'))),
      reveal: record('reveal', Promise.resolve(revealed)),
    }),
    openLinkBox,
    windows: { onClosed: closed.subscribe },
  });
  return { made, closed, openLinkBox, handlers };
};

it('the window takes the link it begins with once, as plain text', () => {
  const { openLinkBox, handlers } = setUp();
  openLinkBox.put(new Sensitive('https://eu.onetimesecret.com/secret/key'));
  expect(handlers.takeLink(undefined, 'open-link')).toBe('https://eu.onetimesecret.com/secret/key');
  expect(handlers.takeLink(undefined, 'open-link')).toBeNull();
});

it('a link on the clipboard is looked for once, each time the window opens', async () => {
  const { made, closed, handlers } = setUp();
  expect(await handlers.takeClipboardLink(undefined, 'open-link')).toBe('a link');
  expect(await handlers.takeClipboardLink(undefined, 'open-link')).toBeNull();
  closed.emit('help');
  expect(await handlers.takeClipboardLink(undefined, 'open-link')).toBeNull();
  expect(made).toHaveLength(1);
  closed.emit('open-link');
  expect(await handlers.takeClipboardLink(undefined, 'open-link')).toBe('a link');
});

it('a link that was typed is sensitive from here on', () => {
  const { made, handlers } = setUp();
  expect(handlers.readLink({ text: 'a link' }, 'open-link')).toEqual(success({ kind: 'key' }));
  expect(made).toEqual([['read', sensitive('a link')]]);
});

it.each([
  ['four words', sensitive('four words')],
  [null, null],
])(
  'a link is revealed with the passphrase that was typed, and its secret is plain text',
  async (typed, given) => {
    const { made, handlers } = setUp();
    const input = { text: 'a link', server: 'https://eu.onetimesecret.com', passphrase: typed };
    expect(await handlers.revealLink(input, 'open-link')).toStrictEqual(success({ value: 'the secret' }));
    expect(made).toEqual([
      [
        'reveal',
        { text: sensitive('a link'), server: 'https://eu.onetimesecret.com', passphrase: given },
        'open-link',
      ],
    ]);
  },
);

it('why a link was not revealed is said as it is', async () => {
  const ended = failed({ kind: 'link-ended', state: 'burned' });
  const { handlers } = setUp(ended);
  expect(await handlers.revealLink({ text: 'x', server: null, passphrase: null }, 'open-link')).toBe(ended);
});
