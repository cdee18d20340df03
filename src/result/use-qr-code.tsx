import { type ReactNode, useId, useState } from 'react';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useCommandKey } from '../ui/use-keys.ts';
import { QrCode } from './QrCode.tsx';

/** The QR code of a link, and the button that shows and hides it, which Ctrl+R presses. */
export const useQrCode = (link: string): { readonly code: ReactNode; readonly button: ReactNode } => {
  const { state, text } = useApp();
  const [shown, setShown] = useState(false);
  const id = useId();
  const toggle = () => setShown(!shown);
  useCommandKey('r', toggle);
  return {
    code: (
      <div id={id} hidden={!shown}>
        {shown ? <QrCode text={link} name={text('result.qrName')} /> : null}
      </div>
    ),
    button: (
      <Button
        kind="quiet"
        aria-expanded={shown}
        aria-controls={id}
        aria-keyshortcuts={state.platform === 'darwin' ? 'Meta+R' : 'Control+R'}
        title={hotkeyText(text, 'CommandOrControl+R', state.platform)}
        onClick={toggle}
      >
        {text('result.qr')}
      </Button>
    ),
  };
};
