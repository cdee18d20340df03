import type { ApiFailure, OfflineCause } from '../../../src/shared/failure.ts';

/** Chromium's network errors by meaning, and whether the request may have reached the server before they occurred. */
const causes: readonly (readonly [RegExp, OfflineCause, boolean])[] = [
  [/^ERR_(?:INTERNET_DISCONNECTED|NETWORK_ACCESS_DENIED)$/, 'no-network', false],
  [/^ERR_(?:NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_\w+|ICANN_NAME_COLLISION)$/, 'dns', false],
  [/^ERR_CONNECTION_REFUSED$/, 'connection-refused', false],
  [/^ERR_(?:ADDRESS_\w+|CONNECTION_FAILED|CONNECTION_TIMED_OUT|SOCKET_NOT_CONNECTED)$/, 'unreachable', false],
  [/^ERR_PROXY_AUTH_/, 'proxy-login', false],
  [/^ERR_(?:PROXY_\w+|TUNNEL_CONNECTION_FAILED|SOCKS_\w+|MANDATORY_PROXY_\w+|PAC_\w+)$/, 'proxy', false],
];

/** @param creating whether a lost reply leaves a secret on the server. */
export const networkFailure = (error: unknown, creating: boolean): ApiFailure => {
  if (timedOut(error)) return { kind: 'offline', cause: 'timeout', mayHaveBeenSent: creating };
  const messages = messagesOf(error);
  if (messages.some((message) => /^Attempted to redirect/.test(message))) return { kind: 'redirected' };
  const code = messages
    .map((message) => /net::(ERR_\w+)/.exec(message)?.[1])
    .find((found) => found !== undefined);
  if (code !== undefined && /^ERR_(?:CERT|SSL|BAD_SSL|ECH)_/.test(code)) {
    return { kind: 'tls', code: code.slice('ERR_'.length) };
  }
  const known = causes.find(([pattern]) => code !== undefined && pattern.test(code));
  return {
    kind: 'offline',
    cause: known?.[1] ?? 'connection-lost',
    mayHaveBeenSent: creating && (known?.[2] ?? true),
  };
};

const timedOut = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || timedOut(error.cause));

/** The messages of an error and its causes. */
const messagesOf = (error: unknown): readonly string[] =>
  error instanceof Error ? [error.message, ...messagesOf(error.cause)] : [];
