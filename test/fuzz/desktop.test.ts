import { Variant } from '@jellybrick/dbus-next';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPortalShortcuts } from '../../electron/adapters/desktop-keys/portal-shortcuts.ts';
import { createFreedesktopNotifier } from '../../electron/adapters/freedesktop-notifier.ts';
import { watchKeyringUnlock } from '../../electron/adapters/keyring-lock.ts';
import { createSecretService } from '../../electron/adapters/secret-service.ts';
import { createTrayHost } from '../../electron/adapters/tray-host.ts';
import type { ToolFailure, ToolResult } from '../../electron/adapters/wayland/run-tool.ts';
import { createWlClipboard } from '../../electron/adapters/wayland/wl-clipboard.ts';
import { findWlTools } from '../../electron/adapters/wayland/wl-tools.ts';
import { authorityIn } from '../../electron/adapters/x11/authority.ts';
import { decodeText, textTargets } from '../../electron/adapters/x11/decode-text.ts';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { createFakeClock, createFakeTimers } from '../support/fakes/ports.ts';
import { asked, busReply, busSignal, createWildBus } from '../support/fuzz/bus.ts';
import { holds } from '../support/fuzz/holds.ts';
import { damagedBytes, wildBytes, wildText } from '../support/fuzz/wild.ts';

const replies = fc.array(busReply, { maxLength: 8 });
const signals = fc.array(busSignal, { maxLength: 12 });
const said = fc.tuple(replies, signals);

describe('what programs on the message bus say', () => {
  it('runs what a notification offers only when its own program says so', async () => {
    await holds(said, { usual: 500 }, async ([answers, after]) => {
      const { bus, send } = createWildBus(answers);
      const inWindow: unknown[] = [];
      const run: string[] = [];
      const notifier = createFreedesktopNotifier(bus, (notification) => inWindow.push(notification));
      await notifier.show({
        title: 'Link copied',
        body: '<b>EU</b>',
        isNeeded: true,
        onClick: () => run.push('click'),
        actions: [{ label: 'Burn', run: () => run.push('action') }],
      });
      const [, notified] = answers;
      const isShown = typeof notified?.body[0] === 'number';
      expect(inWindow).toHaveLength(isShown ? 0 : 1);
      for (const signal of after) {
        const before = run.length;
        send(signal);
        if (run.length > before) {
          expect(signal.sender).toBe(notified?.sender);
          expect(signal.member).toBe('ActionInvoked');
        }
      }
    });
  });

  it('may bind keys, take them away or press them, and nothing else', async () => {
    const times = { lookMs: 20, answerMs: 20, userMs: 20, retryMs: [1_000] };
    const actions = [
      {
        id: 'share-clipboard',
        argument: '--share-clipboard',
        description: 'Share',
        keys: 'CommandOrControl+Alt+H',
      },
    ];
    const version = fc.constant({ body: [new Variant('u', 2)], sender: asked });
    const portal = fc
      .tuple(fc.constant(null), version, replies)
      .map(([first, second, rest]) => [first, second, ...rest]);
    await holds(fc.tuple(portal, signals), { usual: 100, part: 0.1 }, async ([answers, after]) => {
      const { bus, send } = createWildBus(answers);
      const timers = createFakeTimers(createFakeClock());
      const shortcuts = createPortalShortcuts({
        bus,
        timers,
        installDesktopFile: async () => undefined,
        times,
      });
      const pressed: string[] = [];
      shortcuts.onPress((id) => pressed.push(id));
      expect(['bound', 'refused', 'unanswered', 'canceled']).toContain(await shortcuts.bind(actions));
      for (const signal of after) {
        const before = pressed.length;
        send(signal);
        if (pressed.length > before) expect(signal.sender).toBe(asked);
      }
      const state = shortcuts.current();
      if (state.status === 'bound')
        for (const [id, keys] of state.keys) {
          expect(typeof id).toBe('string');
          expect(keys).not.toMatch(/\[native code\]|\[object/);
          expect(keys.length).toBeLessThanOrEqual(300);
        }
      await shortcuts.unbind();
    });
  });

  it('says whether there is a panel, and an unlocked keyring, and no more', async () => {
    await holds(said, { usual: 500 }, async ([answers, after]) => {
      const { bus, send } = createWildBus(answers);
      const host = createTrayHost(bus);
      let unlocked = 0;
      watchKeyringUnlock(bus)(() => {
        unlocked += 1;
      });
      for (const signal of after) send(signal);
      await new Promise((resolve) => setImmediate(resolve));
      expect([true, false, null]).toContain(host.isThere());
      expect(unlocked).toBeLessThanOrEqual(
        after.filter(({ member }) => member === 'PropertiesChanged').length,
      );
    });
  });

  it('is a secret from the keyring, or none', async () => {
    const item = fc.constantFrom(
      { body: [['/login/1', '/other/2'], []], sender: asked },
      { body: ['/login'], sender: asked },
      { body: [new Variant('s', ''), '/session'], sender: asked },
      { body: [['/session', Buffer.alloc(0), Buffer.from('secret'), 'text/plain']], sender: asked },
    );
    const answers = fc.array(fc.oneof({ weight: 3, arbitrary: item }, busReply), { maxLength: 6 });
    await holds(answers, { usual: 1_000 }, async (given) => {
      const read = await createSecretService(createWildBus(given).bus).readPreferred('Hushlink', 'data-key');
      if (read !== null) expect(read).toBeInstanceOf(Sensitive);
    });
  });
});

describe('what wl-paste says', () => {
  const type = fc.oneof(
    fc.constantFrom(
      ...textTargets,
      'text/uri-list',
      'image/png',
      'text/plain; charset="UTF-8"',
      'x-special/gnome-copied-files',
      '--clear',
    ),
    wildText(40),
  );
  const result = (output: fc.Arbitrary<Buffer>): fc.Arbitrary<ToolResult | ToolFailure> =>
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          exitCode: fc.constantFrom(0, 0, 0, 1, 139),
          output,
          complaint: fc.oneof(fc.constantFrom('', 'Nothing is copied\n', 'No selection'), wildText(100)),
        }),
      },
      { weight: 1, arbitrary: fc.constantFrom('late' as const, 'failed' as const) },
    );
  const list = fc.array(type, { maxLength: 8 }).map((types) => Buffer.from(types.join('\n')));
  const content = fc.oneof(
    wildText(2_000).map((text) => Buffer.from(text)),
    damagedBytes(wildText(200).map((text) => Buffer.from(text))),
    wildBytes(),
  );
  const runs = fc.tuple(result(list), fc.array(result(content), { maxLength: 6 }));

  it('is a text, something else, or cannot be read', async () => {
    await holds(
      fc.tuple(runs, fc.boolean(), wildText(200)),
      { usual: 1_500 },
      async ([[listed, got], flag, text]) => {
        const left = [...got];
        const clipboard = createWlClipboard({
          runner: {
            run: async (_tool, { args }) =>
              args.includes('--list-types') ? listed : (left.shift() ?? 'failed'),
          },
          tools: { copy: '/usr/bin/wl-copy', paste: '/usr/bin/wl-paste', isConfidential: flag },
          isAlive: async () => flag,
          isSilentWhenEmpty: !flag,
          inWindow: { write: async () => 'refused' },
          clearSelection: async () => undefined,
        });
        const read = await clipboard.read();
        expect(read.text === null || read.text instanceof Sensitive).toBe(true);
        expect([typeof read.hasFiles, typeof read.hasImage]).toEqual(['boolean', 'boolean']);
        expect(['written', 'refused']).toContain(await clipboard.write(new Sensitive(text)));
        await clipboard.clearIf(new Sensitive(text));
      },
    );
  });

  it('is a version, or none', async () => {
    const globals = new Map([['zwlr_data_control_manager_v1', 2]]);
    await holds(result(content), { usual: 200 }, async (version) => {
      const tools = await findWlTools({ run: async () => version }, globals, []);
      expect(tools).toBeNull();
    });
  });
});

describe('what X programs hand over', () => {
  it('is a text, or none', async () => {
    const type = fc.oneof(fc.constantFrom<string>(...textTargets), wildText(30));
    const bytes = fc.oneof(wildBytes(), damagedBytes(wildText(200).map((text) => Buffer.from(text))));
    await holds(fc.tuple(type, bytes), { usual: 1_000 }, ([given, handed]) => {
      const text = decodeText({ type: given, bytes: handed });
      expect(text === null || typeof text === 'string').toBe(true);
    });
  });

  it('has an authority that is read, or cut off', async () => {
    const field = wildText(40).map((text) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(Buffer.byteLength(text));
      return Buffer.concat([length, Buffer.from(text)]);
    });
    const entry = fc
      .tuple(fc.constantFrom(0, 256, 65_535), field, field, field, field)
      .map(([family, ...fields]) => Buffer.concat([Buffer.from([family >> 8, family & 255]), ...fields]));
    const file = fc.oneof(
      fc.array(entry, { maxLength: 4 }).map((entries) => Buffer.concat(entries)),
      damagedBytes(entry),
      wildBytes(),
    );
    await holds(file, { usual: 1_000 }, (bytes) => {
      try {
        expect(authorityIn(bytes, 0, 'here').data).toBeInstanceOf(Uint8Array);
      } catch (error) {
        // As it says.
        expect(error).toBeInstanceOf(RangeError);
      }
    });
  });
});
