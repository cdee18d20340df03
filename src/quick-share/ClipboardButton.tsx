import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { ClipboardIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';

export const ClipboardButton = () => {
  const { state, text } = useApp();
  return (
    <Button
      kind="icon"
      aria-label={text('tray.shareClipboard')}
      title={text('tray.shareClipboard')}
      unavailable={state.sharingClipboard}
      onClick={() => void bridge.shareClipboard()}
    >
      <ClipboardIcon />
    </Button>
  );
};
