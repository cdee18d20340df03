import { describe, expect, it } from 'vitest';
import { createConsent, nobodyToAsk } from '../../../../electron/core/consent/consent.ts';
import type { ShownQuestion } from '../../../../electron/core/consent/question.ts';
import { textIn } from '../../../../src/shared/text-in.ts';
import { createFakeClock, createFakeLog } from '../../../support/fakes/ports.ts';

const link = { kind: 'link', server: 'https://elsewhere.example' } as const;

/** @param answers in the order in which they are given, each with how long it takes. */
const setUp = (answers: readonly (readonly [boolean, number])[]) => {
  const clock = createFakeClock();
  const { log, events } = createFakeLog();
  const shown: (readonly [ShownQuestion, string])[] = [];
  const left = [...answers];
  const consent = createConsent({
    show: async (question, over) => {
      shown.push([question, over]);
      const [answer, tookMs] = left.shift() ?? [false, 0];
      clock.elapsed += tookMs;
      return answer;
    },
    words: { text: textIn('en') },
    clock,
    log,
  });
  return { consent, shown, events };
};

describe('a question', () => {
  it.each([
    [true, { ok: true, value: null }, 'consent-given'],
    [false, { ok: false, failure: { kind: 'not-allowed', what: 'link' } }, 'consent-refused'],
  ] as const)('is shown over the window that asks, and answered with %s', async (said, result, event) => {
    const { consent, shown, events } = setUp([[said, 2_000]]);
    expect(await consent.ask(link, 'open-link')).toEqual(result);
    expect(shown).toMatchObject([[{ message: 'Open a link at elsewhere.example?' }, 'open-link']]);
    expect(events).toEqual([
      { event: 'consent-asked', what: 'link' },
      { event, what: 'link' },
    ]);
  });

  it('is asked again when the yes came faster than anybody reads', async () => {
    const { consent, shown } = setUp([
      [true, 10],
      [true, 499],
      [true, 500],
    ]);
    expect((await consent.ask(link, 'open-link')).ok).toBe(true);
    expect(shown).toHaveLength(3);
  });

  it('takes a no at once', async () => {
    const { consent, shown } = setUp([[false, 10]]);
    expect((await consent.ask(link, 'open-link')).ok).toBe(false);
    expect(shown).toHaveLength(1);
  });

  it('is never one of two: what asks meanwhile is told so', async () => {
    const { consent, shown } = setUp([
      [true, 2_000],
      [true, 2_000],
    ]);
    const first = consent.ask(link, 'open-link');
    expect(
      await consent.ask({ kind: 'recipient', recipient: 'bo@example.com', server: link.server }, 'generate'),
    ).toEqual({
      ok: false,
      failure: { kind: 'question-open' },
    });
    expect((await first).ok).toBe(true);
    expect((await consent.ask(link, 'open-link')).ok).toBe(true);
    expect(shown).toHaveLength(2);
  });

  it('can be asked again after one that could not be shown', async () => {
    let broken = true;
    const consent = createConsent({
      show: async () => {
        if (broken) throw new Error('no display');
        return false;
      },
      words: { text: textIn('en') },
      clock: createFakeClock(),
      log: () => undefined,
    });
    await expect(consent.ask(link, 'open-link')).rejects.toThrow('no display');
    broken = false;
    expect(await consent.ask(link, 'open-link')).toMatchObject({ failure: { kind: 'not-allowed' } });
  });

  it('is not shown where there is no window, and that is a no', async () => {
    const { consent, shown } = setUp([[true, 2_000]]);
    expect((await consent.ask(link, null)).ok).toBe(false);
    expect((await nobodyToAsk.ask(link, null)).ok).toBe(false);
    expect(shown).toEqual([]);
  });
});
