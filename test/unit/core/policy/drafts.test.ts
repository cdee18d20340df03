import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import { createOutboxFixture, draftOf, turns } from '../../../support/fakes/outbox-fixture.ts';
import { brokenPolicy, noPolicy, policyWith } from '../../../support/fakes/policy.ts';

const day = 86_400;
const offline: ApiFailure = { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false };
const form = { secret: 's', lifetime: 3_600, passphrase: null, recipient: null, shareDomain: null };

/** A start with drafts on the disk that were written without a policy. */
const startWith = async (policy: Policy, ...drafts: Parameters<typeof draftOf>[]) => {
  const before = createOutboxFixture();
  for (const draft of drafts) await before.drafts.keep(draftOf(...draft));
  const app = before.startAgain(policy);
  await app.load();
  await app.outbox.followPolicy();
  return { ...before, ...app };
};

describe('drafts written before a policy', () => {
  it('are held, each for what the policy says of it, and the others are not', async () => {
    const app = await startWith(
      policyWith({ maxLifetime: '1d' }),
      ['long', { lifetime: 7 * day }],
      ['short', { lifetime: 3_600 }],
    );
    expect(app.drafts.find('long')).toMatchObject({
      state: 'held',
      reason: { kind: 'policy-lifetime', most: day },
    });
    expect(app.drafts.find('short')?.state).toBe('waiting');
    app.outbox.wake('user');
    await turns();
    expect(app.sent()).toEqual(['secret-of-short']);
    expect(app.news.flatMap(({ held }) => held.map(({ id }) => id))).toEqual(['long']);
  });

  it('stay held for the same reason after the next start, since it is on disk', async () => {
    const app = await startWith(policyWith({ maxLifetime: '1d' }), ['long', { lifetime: 7 * day }]);
    expect(app.onDisk('long')).toMatchObject({
      state: 'held',
      reason: { kind: 'policy-lifetime', most: day },
    });
  });

  it.each([
    ['the policy is gone', noPolicy],
    ['it allows them', policyWith({ maxLifetime: '7d' })],
  ])('wait as before once %s', async (_what, later) => {
    const app = await startWith(brokenPolicy, ['a', { lifetime: 7 * day }]);
    expect(app.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'policy-broken' } });
    const again = app.startAgain(later);
    await again.load();
    await again.outbox.followPolicy();
    await turns();
    expect(app.sent()).toEqual(['secret-of-a']);
  });

  it('that the user has held are not released', async () => {
    const app = await startWith(noPolicy, ['a', { state: 'held', reason: { kind: 'kept-by-user' } }]);
    await turns();
    expect(app.drafts.find('a')?.state).toBe('held');
    expect(app.sent()).toEqual([]);
  });

  it('are not sent by Send now either, and stay as they were', async () => {
    const app = await startWith(policyWith({ maxLifetime: '1h' }), [
      'a',
      { lifetime: day, state: 'held', reason: { kind: 'kept-by-user' } },
    ]);
    expect(await app.outbox.sendNow('a', 'activity')).toEqual({
      ok: false,
      failure: { kind: 'policy-lifetime', most: 3_600 },
    });
    expect(app.drafts.find('a')).toMatchObject({ confirmed: false, reason: { kind: 'kept-by-user' } });
  });

  it('are discarded after the time the policy leaves them, counted from now', async () => {
    const app = await startWith(
      policyWith({ drafts: { maxAge: '1d' } }),
      ['old', { savedAt: Date.UTC(2026, 0, 1) }],
      ['sooner', { discardAt: Date.UTC(2026, 10, 23, 13) }],
      ['gone', { state: 'failed', discardAt: null }],
    );
    const now = app.clock.now();
    expect(app.drafts.find('old')?.discardAt).toBe(now + day * 1_000);
    expect(app.drafts.find('sooner')?.discardAt).toBe(Date.UTC(2026, 10, 23, 13));
    expect(app.drafts.find('gone')?.discardAt).toBeNull();
  });
});

describe('the deadline of a draft', () => {
  const policy = policyWith({ drafts: { maxAge: '1d' } });

  it('can be nearer than the policy has it, and not further away', async () => {
    const app = await startWith(policy, ['a', {}]);
    const now = app.clock.now();
    await app.editing.setDeadline('a', 3_600);
    expect(app.drafts.find('a')?.discardAt).toBe(now + 3_600_000);
    await app.editing.setDeadline('a', 7 * day);
    expect(app.drafts.find('a')?.discardAt).toBe(now + day * 1_000);
  });

  it('cannot be taken away', async () => {
    const app = await startWith(policy, ['a', {}]);
    const before = app.drafts.find('a')?.discardAt;
    expect(await app.editing.setDeadline('a', null)).toEqual({
      ok: false,
      failure: { kind: 'policy-setting' },
    });
    expect(app.drafts.find('a')?.discardAt).toBe(before);
  });
});

describe('where no drafts are kept', () => {
  const policy = policyWith({ drafts: { keep: false } });

  it('a share that cannot be sent fails with both reasons, and leaves nothing', async () => {
    const app = createOutboxFixture(undefined, policy);
    app.api.failure = offline;
    expect(await app.share(form, null)).toEqual({
      ok: false,
      failure: { kind: 'draft-not-kept', sending: offline, keeping: { kind: 'policy-drafts' } },
    });
    expect(app.drafts.all()).toEqual([]);
    expect(app.records.files.size).toBe(0);
  });

  it('a form is not kept for later', async () => {
    const app = createOutboxFixture(undefined, policy);
    expect(await app.keep(form, null)).toEqual({ ok: false, failure: { kind: 'policy-drafts' } });
    expect(app.records.files.size).toBe(0);
  });

  it('those from before can still be sent', async () => {
    const app = await startWith(policy, ['a', {}]);
    app.outbox.wake('user');
    await turns();
    expect(app.sent()).toEqual(['secret-of-a']);
  });
});

describe('where no drafts are kept, one from before', () => {
  const policy = policyWith({ drafts: { keep: false } });
  const edited = async (change: Parameters<typeof draftOf>[1] = {}) => {
    const app = await startWith(policy, ['a', change]);
    await app.editing.begin('a');
    return app;
  };

  it('takes up no other text, sent or not', async () => {
    const app = await edited();
    app.api.failure = offline;
    expect(await app.share({ ...form, secret: 'other' }, 'a')).toMatchObject({
      failure: { kind: 'draft-not-kept', sending: offline },
    });
    expect(app.drafts.all().map(({ secret }) => secret.reveal())).toEqual(['secret-of-a']);
    expect([...app.records.files.values()].join()).not.toContain('other');
  });

  it('takes up no passphrase that it did not have', async () => {
    const app = await edited();
    app.api.failure = offline;
    await app.share({ ...form, secret: 'secret-of-a', passphrase: 'other' }, 'a');
    expect([...app.records.files.values()].join()).not.toContain('other');
  });

  it('is gone once its place was taken by what was written instead', async () => {
    const app = await edited({ note: 'for Bo', lostReplies: 1 });
    const shared = await app.share({ ...form, secret: 'other' }, 'a');
    expect(shared).toMatchObject({
      value: { link: { receipt: { note: 'for Bo', mayHaveDuplicate: true } } },
    });
    expect(app.sent()).toEqual(['other']);
    expect(app.drafts.all()).toEqual([]);
    await app.receipts.idle();
    expect([...app.records.files.keys()]).not.toContain('a');
  });

  it('waits on with its own text if it cannot be sent', async () => {
    const app = await edited();
    app.api.failure = offline;
    expect(await app.share({ ...form, secret: 'secret-of-a' }, 'a')).toMatchObject({
      value: { kind: 'draft' },
    });
    expect(app.drafts.find('a')?.state).toBe('waiting');
  });
});

describe('where no receipts are kept', () => {
  const policy = policyWith({ receipts: { keep: false } });

  it('a link leaves one in memory, and nothing on disk', async () => {
    const app = createOutboxFixture(undefined, policy);
    expect(await app.share(form, null)).toMatchObject({ ok: true });
    await app.receipts.idle();
    expect(app.receipts.all()).toHaveLength(1);
    expect(app.records.files.size).toBe(0);
  });

  it('the record of a draft that was sent goes too', async () => {
    const app = await startWith(policy, ['a', {}]);
    app.outbox.wake('user');
    await turns();
    await app.receipts.idle();
    expect(app.receipts.find('a')).toBeDefined();
    expect(app.records.files.size).toBe(0);
  });

  it('those from before are off the disk after the next start, and can be burned until it ends', async () => {
    const before = createOutboxFixture();
    await before.share(form, null);
    await before.receipts.idle();
    expect(before.records.files.size).toBe(1);
    const app = before.startAgain(policy);
    await app.load();
    await app.receipts.idle();
    expect(app.receipts.all()).toHaveLength(1);
    expect(before.records.files.size).toBe(0);
  });
});
