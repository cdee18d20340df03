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
      // SECURITY(bounded-replies): a server could otherwise fill the memory.
      if (bytes > maxBytes) return null;
      chunks.push(value);
    }
  } finally {
    signal.removeEventListener('abort', end);
    // The connection may already be gone.
    void reader.cancel().catch(() => undefined);
  }
};
