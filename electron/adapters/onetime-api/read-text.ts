/** Far more than any reply of the API; what is longer is not the API, and must not fill the memory. */
const maxBytes = 16 * 1024 * 1024;

/**
 * The body of a reply as text, read until its end.
 * @throws when the connection breaks before the end, when the signal aborts, or when the body is longer than any reply of the API.
 */
export const readText = async (response: Response, signal: AbortSignal): Promise<string> => {
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
      if (bytes > maxBytes) throw new Error('the reply is longer than any reply of the API');
      chunks.push(value);
    }
  } finally {
    signal.removeEventListener('abort', end);
    // What is still to come is not wanted; the connection may be gone already.
    void reader.cancel().catch(() => undefined);
  }
};
