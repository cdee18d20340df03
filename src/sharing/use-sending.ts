import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import type { Result } from '../shared/result.ts';
import { focusControl } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { type FieldName, invalidFieldOf, isFixedInSettings } from './where-to-fix.ts';

export interface Problem {
  readonly message: string;
  /** `null` for problems other than a failed call, such as a file that cannot be read. */
  readonly failure: Failure | null;
}

export interface Sending {
  readonly formElement: RefObject<HTMLFormElement | null>;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly invalidField: FieldName | null;
  readonly focus: (name: string) => void;
  readonly showProblem: (problem: Problem | null) => void;
  /** While blocked nothing is sent: a field is about to be filled in. */
  readonly setBlocked: (blocked: boolean) => void;
  /** Sends one at a time. After a failure the focus goes to where it can be fixed. */
  readonly send: <Value>(what: {
    /** A problem with the form itself. If there is one, nothing is sent. */
    readonly formProblem: Failure | null;
    readonly call: () => Promise<Result<Value, Failure>>;
    readonly onDone: (value: Value, profile: ProfileView) => void;
  }) => Promise<void>;
}

/** @param changingDestination while true nothing is sent, since it might go to the wrong place. */
export const useSending = (changingDestination: boolean): Sending => {
  const { state, text } = useApp();
  const { profile } = state;
  const profileId = profile?.id ?? null;
  const formElement = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const [problem, showProblem] = useState<Problem | null>(null);
  // A problem with one server does not concern another.
  const [before, setBefore] = useState(profileId);
  if (before !== profileId) {
    setBefore(profileId);
    showProblem(null);
  }

  const focus = (name: string) => focusControl(formElement.current, name);
  const fail = (failure: Failure, serverName: string) => {
    flushSync(() => {
      setBusy(false);
      showProblem({ failure, message: failureText(text, failure, serverName) });
    });
    focus(invalidFieldOf(failure) ?? (isFixedInSettings(failure) ? 'settings' : 'create'));
  };

  const send: Sending['send'] = async ({ formProblem, call, onDone }) => {
    if (busy || changingDestination || blocked) return;
    if (profile === null) return focus('choose-server');
    if (formProblem !== null) return fail(formProblem, profile.serverName);
    showProblem(null);
    setBusy(true);
    // The fields are about to be locked, and a locked field loses the focus.
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
  return { formElement, busy, problem, invalidField, focus, showProblem, setBlocked, send };
};
