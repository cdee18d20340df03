import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../../electron/core/app/commands.ts';
import { createOneItemBox } from '../../../../electron/core/base/one-item-box.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { QuickShareStart } from '../../../../electron/core/drafts/prefill.ts';
import { initialSettings, type Settings } from '../../../../electron/core/settings/settings.ts';
import { success } from '../../../../src/shared/result.ts';
import { settingsWith } from '../../../support/fakes/ports.ts';

const setUp = (settings: Settings) => {
  const opened: string[] = [];
  const quickShareBox = createOneItemBox<QuickShareStart>();
  const commands = createCommands({
    windows: { open: (name) => void opened.push(name) },
    quickShareBox,
    openLinkBox: createOneItemBox<Sensitive>(),
    burnBox: createOneItemBox<string>(),
    receipts: never(),
    clock: never(),
    settings: {
      current: () => settings,
      change: async () => success(null),
      subscribe: () => () => undefined,
    },
    clipboardShare: never(),
    outbox: never(),
    profiles: never(),
    recordLoader: never(),
    quit: () => undefined,
  });
  return { commands, opened, quickShareBox };
};

/** A port that these commands have no use for. */
const never = <Port>(): Port =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('not to be used');
      },
    },
  ) as Port;

describe('New secret', () => {
  it('shows Quick share, which begins with nothing', () => {
    const { commands, opened, quickShareBox } = setUp(settingsWith());
    commands.newSecret();
    expect(opened).toEqual(['quick-share']);
    expect(quickShareBox.take()).toBe('nothing');
  });

  it('leaves a text there that Quick share has not taken yet', () => {
    const { commands, quickShareBox } = setUp(settingsWith());
    const request = {
      secret: new Sensitive('x'),
      lifetime: 60,
      passphrase: null,
      recipient: null,
      shareDomain: null,
    };
    quickShareBox.put({ request, draft: null });
    commands.newSecret();
    expect(quickShareBox.take()).toMatchObject({ request });
  });

  it('shows Settings where no server has been chosen yet', () => {
    const { commands, opened, quickShareBox } = setUp(initialSettings);
    commands.newSecret();
    expect(opened).toEqual(['settings']);
    expect(quickShareBox.isFull()).toBe(false);
  });
});
