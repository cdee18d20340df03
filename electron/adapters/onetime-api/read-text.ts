/** Far more than any reply of the API; what is longer is not the API, and must not fill the memory. */
const mostBytes = 16 * 1024 * 1024;

/**
 * The body of a reply as text, read until its end.
 * @throws when the connection breaks before the end, or when the body is longer than any reply of the API.
 */
export const readText = async (response: Response): Promise<string> => {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error('the reply is longer than any reply of the API');
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};
