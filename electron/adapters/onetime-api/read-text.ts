/**
 * Reads the whole body of a reply as text.
 * @returns `null` if it is longer than `maxBytes`; the caller must then abort the rest.
 * @throws if the connection breaks before the end, or the signal aborts.
 */
export const readText = async (
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | null> => {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  // Grows with the text: a server that sends single bytes would otherwise get an object for each of them.
  let held = new Uint8Array(Math.min(maxBytes, 16 * 1_024));
  let bytes = 0;
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(signal.reason);
  signal.addEventListener('abort', end);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), ended.promise]);
      if (done) return new TextDecoder().decode(held.subarray(0, bytes));
      const needed = bytes + value.byteLength;
      // SECURITY(bounded-replies): not a byte more is kept, whatever the server announces, and what is packed counts as it is unpacked.
      if (needed > maxBytes) return null;
      if (needed > held.byteLength) held = grown(held, Math.min(maxBytes, 2 * needed));
      held.set(value, bytes);
      bytes = needed;
    }
  } finally {
    signal.removeEventListener('abort', end);
    // The connection may already be gone.
    void reader.cancel().catch(() => undefined);
  }
};

const grown = (held: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> => {
  const next = new Uint8Array(bytes);
  next.set(held);
  return next;
};
