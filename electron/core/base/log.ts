import type { Bytes, Milliseconds } from '../../../src/shared/units.ts';

/** Writes event names, our own ids, sizes and status codes; the type keeps everything else out. */
export type Log = (event: LogEvent) => void;

export type LogEvent =
  | {
      readonly event:
        | 'icon'
        | 'started'
        | 'quitting'
        | 'clipboard-share-ignored'
        | 'question-asked'
        | 'clipboard-looked'
        | 'link-burned'
        | 'link-revealed-here'
        | 'clipboard-cleared';
    }
  | { readonly event: 'draft-kept'; readonly id: string; readonly bytes: Bytes; readonly state: string }
  | { readonly event: 'draft-sending'; readonly id: string }
  | { readonly event: 'draft-not-sent'; readonly id: string; readonly kind: string; readonly state: string }
  | { readonly event: 'draft-discarded'; readonly id: string }
  | { readonly event: 'outbox-waits'; readonly delayMs: Milliseconds; readonly waiting: number }
  | { readonly event: 'outbox-empty' }
  | { readonly event: 'receipts-loaded'; readonly count: number; readonly damaged: number }
  | { readonly event: 'receipts-checked'; readonly count: number; readonly revealed: number }
  | { readonly event: 'link-created'; readonly id: string; readonly bytes: Bytes }
  | { readonly event: 'consent-asked' | 'consent-given' | 'consent-refused'; readonly what: string }
  | { readonly event: 'failed'; readonly kind: string }
  | { readonly event: 'window-opened'; readonly window: string }
  | { readonly event: 'call-refused'; readonly call: string }
  | { readonly event: 'hotkey'; readonly status: string }
  | { readonly event: 'policy'; readonly status: string }
  | {
      readonly event: 'crashed';
      readonly part: string;
      readonly error?: string;
      readonly at?: readonly string[];
    };
