import { useApp } from './use-app-state.ts';
import { useWindowEvent } from './use-window-event.ts';

/** Runs on Ctrl, or Command on macOS, together with a letter or a sign, wherever the focus is. Not again while it is held down. */
export const useCommandKey = (key: string, run: () => void): void => {
  const { platform } = useApp().state;
  useWindowEvent('keydown', (event) => {
    if (!isCommand(event, platform) || event.key.toLowerCase() !== key || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.repeat) run();
  });
};

/** Runs on Enter while nothing has the focus that has a use for it itself. */
export const useEnterKey = (isActive: boolean, run: () => void): void =>
  useWindowEvent('keydown', (event) => {
    if (!isActive || event.key !== 'Enter' || hasModifier(event) || isForControl(event)) return;
    event.preventDefault();
    if (!event.repeat) run();
  });

/** Runs on Delete, and on Backspace, which macOS keyboards have in its place, unless a text is being written. */
export const useDeleteKey = (isActive: boolean, run: () => void): void =>
  useWindowEvent('keydown', (event) => {
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if (!isActive || !isDelete || hasModifier(event) || isWriting(event.target) || event.defaultPrevented)
      return;
    event.preventDefault();
    if (!event.repeat) run();
  });

const hasModifier = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || shiftKey;

const isCommand = (event: KeyboardEvent, platform: string): boolean =>
  (platform === 'darwin' ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) &&
  !event.altKey &&
  !event.shiftKey;

const isForControl = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  defaultPrevented ||
  (target instanceof Element && target.closest('button, input, select, textarea') !== null);

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  ((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && !target.readOnly);
