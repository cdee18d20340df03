import type { z } from 'zod';
import type { ApiFailure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { parseJson } from '../../core/base/parse-json.ts';
import { refusalOf, retryAfterOf } from './refusals.ts';
import { refusalReply } from './replies.ts';

/**
 * Interprets a reply.
 * @param body `null` if longer than any valid reply
 */
export const interpret = <Answer>(
  response: Response,
  body: string | null,
  question: {
    readonly reply: z.ZodType<Answer>;
    readonly creating: boolean;
    readonly signedIn: boolean;
  },
): Result<Answer, ApiFailure> => {
  const { creating, signedIn } = question;
  const retryAfterSeconds = retryAfterOf(response.headers.get('retry-after'), Date.now());
  if (response.status === 429) return failed({ kind: 'rate-limited', retryAfterSeconds });
  if (response.status >= 500) {
    const isGateway = response.status === 502 || response.status === 504;
    return failed({
      kind: 'server-fault',
      status: response.status,
      mayHaveBeenSent: isGateway && creating,
      ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
    });
  }
  const isJson = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
  if (body === null && isJson) {
    return failed({ kind: 'offline', cause: 'too-long', mayHaveBeenSent: creating });
  }
  const json = body === null ? undefined : parseJson(body);
  if (response.ok) {
    const reply = question.reply.safeParse(json);
    if (reply.success) return success(reply.data);
    // HTML comes from a captive portal; JSON we do not understand came from a server that may have done its work.
    return failed({
      kind: 'offline',
      cause: 'not-the-service',
      mayHaveBeenSent: isJson && creating,
    });
  }
  const refusal = refusalReply.safeParse(json);
  if (!refusal.success && isJson) {
    return failed({ kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: creating });
  }
  const message = refusal.success ? (refusal.data.message ?? refusal.data.error) : undefined;
  if (message !== undefined) return failed(refusalOf(message, signedIn, response.status));
  return failed(
    response.status === 404
      ? { kind: 'refused', reason: 'not-available', serverSays: '' }
      : { kind: 'refused', reason: 'other', serverSays: `HTTP ${response.status}` },
  );
};
