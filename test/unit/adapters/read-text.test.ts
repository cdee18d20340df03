import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/adapters/onetime-api/read-text.ts';

const never = new AbortController().signal;

/** A reply in pieces. @param pieces each of these, or without end the same one. */
const replyOf = (pieces: readonly string[] | string) => {
  const world = { read: 0, isCanceled: false };
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const piece = typeof pieces === 'string' ? pieces : pieces[world.read];
        world.read += 1;
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
      cancel: () => {
        world.isCanceled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { world, response: new Response(body) };
};

describe('the text of a reply', () => {
  it.each([
    [['']],
    [['short']],
    [['in ', 'several ', 'pieces']],
    [['x'.repeat(50_000), 'y'.repeat(20_000), 'z']],
    [Array(30_000).fill('x')],
  ])('is whole, however it comes', async (pieces) => {
    const text = pieces.join('');
    expect((await readText(replyOf(pieces).response, 100_000, never)) === text).toBe(true);
    expect((await readText(replyOf(pieces).response, text.length, never)) === text).toBe(true);
  });

  it('may have a character in two pieces', async () => {
    const bytes = new TextEncoder().encode('🔑');
    const response = new Response(
      new ReadableStream({
        start: (controller) => {
          controller.enqueue(bytes.slice(0, 1));
          controller.enqueue(bytes.slice(1));
          controller.close();
        },
      }),
    );
    expect(await readText(response, 4, never)).toBe('🔑');
  });

  it('is none where there is no body', async () => {
    expect(await readText(new Response(null), 4, never)).toBe('');
  });

  it('is given up at the first byte too many, and the rest is not read', async () => {
    const { response, world } = replyOf('x'.repeat(1_000));
    expect(await readText(response, 10_000, never)).toBeNull();
    expect(world).toEqual({ read: 11, isCanceled: true });
  });

  it('is given up when it takes too long', async () => {
    const stop = new AbortController();
    const hanging = new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }));
    const text = readText(hanging, 10, stop.signal);
    stop.abort(new Error('too late'));
    await expect(text).rejects.toThrow('too late');
  });
});
