import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/** Does the same as the hotkey. Shown while the form is empty. */
export const ClipboardButton = () => {
  const { state, text } = useApp();
  return (
    <Button unavailable={state.sharingClipboard} onClick={() => void bridge.shareClipboard()}>
      {text('tray.shareClipboard')}
    </Button>
  );
};
