import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import type { FieldName } from './where-to-fix.ts';

const openSettings = () => void bridge.openSettings({ pane: 'accounts' });

/** Without a server the user can write, but not send. */
export const NoServerCallout = ({ id }: { readonly id: string }) => {
  const { text } = useApp();
  return (
    <Callout
      id={id}
      kind="info"
      actions={
        <Button name="choose-server" onClick={openSettings}>
          {text('compose.chooseServer')}
        </Button>
      }
    >
      {text('compose.noProfile')}
    </Callout>
  );
};

const problemId = 'problem';

/** Marks a field as invalid and ties it to the problem callout, if the problem is about this field. */
export const validityOf = (name: FieldName, invalidField: FieldName | null) => ({
  invalid: invalidField === name,
  describedBy: invalidField === name ? problemId : undefined,
});

interface ProblemCalloutProps {
  /** Whether the user can fix it in Settings. */
  readonly inSettings: boolean;
  /** Other actions that may help. */
  readonly actions?: ReactNode;
  readonly children: string;
}

export const ProblemCallout = ({ inSettings, actions, children }: ProblemCalloutProps) => {
  const { text } = useApp();
  return (
    <Callout
      id={problemId}
      kind="danger"
      role="alert"
      actions={
        inSettings || actions ? (
          <>
            {actions}
            {inSettings ? (
              <Button name="settings" onClick={openSettings}>
                {text('ui.openSettings')}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {children}
    </Callout>
  );
};
