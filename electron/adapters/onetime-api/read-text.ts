/**
 * The body of a reply as text, read until its end.
 * @returns `null` where it is longer than `maxBytes`; what is still to come is then the caller's to give up.
 * @throws when the connection breaks before the end, or when the signal aborts.
 */
export const readText = async (
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | null> => {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(signal.reason);
  signal.addEventListener('abort', end);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), ended.promise]);
      if (done) return new TextDecoder().decode(Buffer.concat(chunks));
      bytes += value.byteLength;
      if (bytes > maxBytes) return null;
      chunks.push(value);
    }
  } finally {
    signal.removeEventListener('abort', end);
    // The connection may be gone already.
    void reader.cancel().catch(() => undefined);
  }
};
