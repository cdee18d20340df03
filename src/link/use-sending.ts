import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import type { Result } from '../shared/result.ts';
import { focusControl } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { type FieldName, invalidFieldOf, settingsCure } from './link-form.ts';

export interface Problem {
  readonly words: string;
  /** `null` for what no server had a part in. */
  readonly failure: Failure | null;
}

export interface Sending {
  readonly formElement: RefObject<HTMLFormElement | null>;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly invalidField: FieldName | null;
  readonly focus: (name: string) => void;
  readonly tell: (problem: Problem | null) => void;
  /** While true nothing is sent: a field is about to change by itself. */
  readonly hold: (held: boolean) => void;
  /** Sends once at a time, and after a failure leads to where it can be mended. */
  readonly send: <Value>(what: {
    /** Known before anything is sent, which is then not sent. */
    readonly fault: Failure | null;
    readonly call: () => Promise<Result<Value, Failure>>;
    readonly onDone: (value: Value, profile: ProfileView) => void;
  }) => Promise<void>;
}

/** @param undecided while true nothing is sent, since it is being decided where to. */
export const useSending = (undecided: boolean): Sending => {
  const { state, text } = useApp();
  const { profile } = state;
  const profileId = profile?.id ?? null;
  const formElement = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [held, hold] = useState(false);
  const [problem, tell] = useState<Problem | null>(null);
  // What one server said is no problem of another.
  const [before, setBefore] = useState(profileId);
  if (before !== profileId) {
    setBefore(profileId);
    tell(null);
  }

  const focus = (name: string) => focusControl(formElement.current, name);
  const fail = (failure: Failure, serverName: string) => {
    flushSync(() => {
      setBusy(false);
      tell({ failure, words: failureText(text, failure, serverName) });
    });
    focus(invalidFieldOf(failure) ?? (settingsCure(failure) ? 'cure' : 'create'));
  };

  const send: Sending['send'] = async ({ fault, call, onDone }) => {
    if (busy || undecided || held) return;
    if (profile === null) return focus('choose-server');
    if (fault !== null) return fail(fault, profile.serverName);
    tell(null);
    setBusy(true);
    // The fields are about to be locked; what has the focus then would lose it.
    focus('create');
    try {
      const reply = await call();
      if (reply.ok) onDone(reply.value, profile);
      else fail(reply.failure, profile.serverName);
    } finally {
      setBusy(false);
    }
  };

  const invalidField = problem?.failure ? invalidFieldOf(problem.failure) : null;
  return { formElement, busy, problem, invalidField, focus, tell, hold, send };
};
