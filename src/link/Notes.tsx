import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';

const openSettings = () => void bridge.openWindow({ window: 'settings' });

/** Before a server is chosen one can write, and not send. */
export const NoServerNote = ({ id }: { readonly id: string }) => {
  const { text } = useApp();
  return (
    <Note
      id={id}
      kind="info"
      actions={
        <Button name="choose-server" onClick={openSettings}>
          {text('compose.chooseServer')}
        </Button>
      }
    >
      {text('compose.noProfile')}
    </Note>
  );
};

/** The id of the problem note, for the field it is about. */
export const problemNote = 'problem';

interface ProblemNoteProps {
  readonly id: string;
  /** Whether Settings is where to cure it. */
  readonly cure: boolean;
  /** Other ways out. */
  readonly ways?: ReactNode;
  readonly children: string;
}

export const ProblemNote = ({ id, cure, ways, children }: ProblemNoteProps) => {
  const { text } = useApp();
  return (
    <Note
      id={id}
      kind="danger"
      role="alert"
      actions={
        cure || ways ? (
          <>
            {ways}
            {cure ? (
              <Button name="cure" onClick={openSettings}>
                {text('ui.openSettings')}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {children}
    </Note>
  );
};
