import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { readDraft } from '../../electron/core/drafts/draft-record.ts';
import { readReceipt } from '../../electron/core/receipts/receipt-record.ts';
import { readSettings } from '../../electron/core/settings/read-settings.ts';
import { initialSettings, type Settings, settingsSchema } from '../../electron/core/settings/settings.ts';
import { pageOf } from '../../electron/shell/app-protocol.ts';
import { type CallName, contract } from '../../src/shared/contract/contract.ts';
import type { ApiFailure } from '../../src/shared/failure.ts';
import { type WindowName, windowNames } from '../../src/shared/model/windows.ts';
import { answers } from '../support/fuzz/answers.ts';
import { createAppInMemory, knownIds, token } from '../support/fuzz/app-in-memory.ts';
import { holds } from '../support/fuzz/holds.ts';
import { argumentsOf, wrongArgumentsOf } from '../support/fuzz/messages.ts';
import { nearly, wildValue } from '../support/fuzz/wild.ts';

const names = Object.keys(contract) as CallName[];

/** With an account, anonymous, and before the first profile. */
const settings: readonly Settings[] = [
  settingsSchema.parse({
    version: 3,
    profiles: [
      { id: 'p1', name: 'EU', server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      { id: 'p2', name: 'UK', server: 'https://uk.onetimesecret.com' },
    ],
    activeProfile: 'p1',
  }),
  settingsSchema.parse({
    version: 3,
    profiles: [{ id: 'p2', name: 'UK', server: 'https://uk.onetimesecret.com' }],
    activeProfile: 'p2',
  }),
  initialSettings,
];

interface Message {
  readonly name: CallName;
  readonly from: WindowName;
  readonly page: string;
  readonly args: readonly unknown[];
  /** What has to become of it; `null` where it may be as good as it is bad. */
  readonly fate: 'answered' | 'refused' | null;
}

const windowFor = (name: CallName): fc.Arbitrary<WindowName> => fc.constantFrom(...contract[name].windows);

/** From a window that may make the call. Other drafts than its own are its own from here on. */
const messageTo = (name: CallName): fc.Arbitrary<Message> => {
  const good = windowFor(name).map((from) => ({ name, from, page: pageOf(from) }));
  const others = windowNames.filter(
    (window) => !(contract[name].windows as readonly string[]).includes(window),
  );
  const sent = <Fate extends Message['fate']>(args: fc.Arbitrary<readonly unknown[]>, fate: Fate) =>
    fc.tuple(good, args).map(([message, given]) => ({ ...message, args: given, fate }));
  return fc.oneof(
    // A refinement, such as that a message needs `{link}`, may still refuse it.
    { weight: 5, arbitrary: sent(argumentsOf(name), null) },
    {
      weight: 3,
      arbitrary: sent(nearly(argumentsOf(name), wildValue) as fc.Arbitrary<readonly unknown[]>, null),
    },
    { weight: 3, arbitrary: sent(wrongArgumentsOf(name, wildValue), 'refused') },
    { weight: 1, arbitrary: sent(fc.array(wildValue, { maxLength: 3 }), null) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          good,
          argumentsOf(name),
          fc.constantFrom('about:blank', 'https://evil.example/', 'app://hushlink/'),
        )
        .map(([message, args, page]) => ({ ...message, args, page, fate: 'refused' as const })),
    },
    ...(others.length === 0
      ? []
      : [
          {
            weight: 1,
            arbitrary: fc
              .tuple(fc.constantFrom(...others), argumentsOf(name))
              .map(([from, args]) => ({ name, from, page: pageOf(from), args, fate: 'refused' as const })),
          },
        ]),
  );
};

/** Some outcomes of the API, and none for success. */
const serverMood: fc.Arbitrary<ApiFailure | null> = fc.constantFrom(
  null,
  null,
  { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true },
  { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false },
  { kind: 'refused', reason: 'other', serverSays: 'no {{serverName}}' },
  { kind: 'refused', reason: 'passphrase-wrong', serverSays: '' },
  { kind: 'rate-limited', retryAfterSeconds: null },
  { kind: 'server-fault', status: 500, mayHaveBeenSent: false },
);

const world = fc.record({ settings: fc.constantFrom(...settings), mood: serverMood });

const start = async ({
  settings: loaded,
  mood,
}: {
  readonly settings: Settings;
  readonly mood: ApiFailure | null;
}) => {
  const app = await createAppInMemory({ settings: loaded });
  app.api.failure = mood;
  app.api.secrets.set('abcdefghijklmnopqrstuvwxyz012345', 'a secret of somebody');
  // Windows that show them name them.
  for (const window of windowNames)
    for (const id of Object.values(knownIds)) app.windowItems.of(window).add(id);
  return app;
};
type App = Awaited<ReturnType<typeof start>>;

/** Sends one message. @returns the answer, or `undefined` if it was refused. @throws what is neither. */
const send = async (app: App, { name, from, page, args, fate }: Message): Promise<unknown> => {
  const logged = app.events.length;
  try {
    const answering = app.call(name, from, page, args);
    // Trying the hotkey takes as long as the user has for it.
    if (name === 'tryHotkey') await app.timers.pass(10_000);
    const answer = await answering;
    expect(fate).not.toBe('refused');
    // What cannot be cloned never reaches the window.
    serialize(answer);
    expect(answers[name].parse(answer)).toEqual(answer);
    return answer;
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'refused') throw error;
    expect(fate).not.toBe('answered');
    expect(app.events.slice(logged)).toEqual([{ event: 'call-refused', call: name }]);
    return undefined;
  }
};

/** What is on disk can be read at the next start, and says the same. */
const expectReadable = async (app: App): Promise<void> => {
  await app.idle();
  const saved = app.settingsFile.saved;
  if (saved !== null) {
    const text = JSON.stringify(saved);
    expect(readSettings(JSON.parse(text))).toEqual({ ok: true, value: JSON.parse(text) });
  }
  for (const [id, text] of app.fakeStore.files) {
    const content = new Sensitive(text);
    expect(readDraft(id, content) ?? readReceipt(id, content)).not.toBeNull();
    // The store reads no more.
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
  }
};

/** Secrets in it are from here on those of this message alone. */
const marked = (message: Message, mark: string): Message => {
  const [input, ...surplus] = message.args;
  if (typeof input !== 'object' || input === null) return message;
  const own = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      ['secret', 'passphrase', 'token', 'value'].includes(key) &&
      typeof value === 'string' &&
      value.length < 1_000
        ? mark
        : value,
    ]),
  );
  return { ...message, args: [own, ...surplus] };
};
/** Their answer is what was written elsewhere. */
const repeats: readonly CallName[] = ['takePrefill', 'lookAtClipboard', 'previewText'];

const perCall = 4;

describe('the bridge', () => {
  it.each(names)('answers or refuses whatever is sent as %s', async (name) => {
    const messages = fc.array(messageTo(name), { minLength: 1, maxLength: 2 * perCall });
    await holds(fc.tuple(world, messages), { usual: 200, inEach: perCall }, async ([around, sent]) => {
      const app = await start(around);
      for (const message of sent) await send(app, message);
      await expectReadable(app);
    });
  });

  it('keeps secrets to the call they belong to, and writes what it can read again', async () => {
    const messages = fc.array(fc.oneof(...names.map(messageTo)), { minLength: 2, maxLength: 40 });
    await holds(fc.tuple(world, messages), { usual: 2_000, inEach: 20 }, async ([around, sent]) => {
      const app = await start(around);
      for (const [index, message] of sent.entries()) {
        const mark = (of: number): string => `mark${of}end`;
        const answer = JSON.stringify((await send(app, marked(message, mark(index)))) ?? null);
        if (!repeats.includes(message.name))
          for (const found of answer.matchAll(/mark(\d+)end/g)) expect(found[1]).toBe(String(index));
        expect(answer).not.toContain(token);
        expect(answer).not.toContain('[sensitive]');
      }
      const told = JSON.stringify([
        app.events,
        app.notifier.shown,
        app.settingsFile.saved,
        app.state.current(),
      ]);
      expect(told).not.toMatch(/mark\d+end|secret-of-|open sesame/);
      expect(told).not.toContain(token);
      await expectReadable(app);
    });
  });
});
