import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { hotkeyText } from './accelerator.ts';

/** The end of the first run. */
export const Ready = () => {
  const { state, text } = useApp();
  const { accelerator, status } = state.hotkey;
  return (
    <Note
      kind="info"
      role="status"
      actions={
        <Button onClick={() => void bridge.openWindow({ window: 'quick-share' })}>
          {text('settings.newSecret')}
        </Button>
      }
    >
      {accelerator !== null && status === 'on'
        ? text('settings.ready', { hotkey: hotkeyText(accelerator, state.platform) })
        : text('settings.readyNoHotkey')}
    </Note>
  );
};
