import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/** What the hotkey does, while there is nothing else to send. */
export const ClipboardButton = () => {
  const { state, text } = useApp();
  return (
    <Button unavailable={state.sharingClipboard} onClick={() => void bridge.shareClipboard()}>
      {text('tray.shareClipboard')}
    </Button>
  );
};
