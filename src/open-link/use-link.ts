import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { maxPastedLinkCharacters } from '../shared/limits.ts';
import type { LinkTarget } from '../shared/model/opening.ts';
import type { Result } from '../shared/result.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';

/** Where a link leads; `null` while the text is empty or not parsed yet. */
export const useLinkTarget = (text: string): Result<LinkTarget, Failure> | null => {
  const [read, setRead] = useState<{
    readonly text: string;
    readonly target: Result<LinkTarget, Failure>;
  } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let isStale = false;
    const ask = async () => {
      const target = await bridge.readLink({ text: text.slice(0, maxPastedLinkCharacters) });
      if (!isStale) setRead({ text, target });
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [text]);
  return read?.text === text ? read.target : null;
};

/** Fetches a link from the command line as soon as there is one, and it may be shown. */
export const useWaitingLink = (mayTake: boolean, onLink: (link: string) => void): void => {
  const { linkWaiting } = useApp().state;
  const receive = useEffectEvent(onLink);
  useEffect(() => {
    if (!linkWaiting || !mayTake) return;
    const take = async () => {
      const link = await bridge.takeLink();
      if (link !== null) receive(link);
    };
    void take();
  }, [linkWaiting, mayTake]);
};

/** Fetches a link that is on the clipboard, once. */
export const useClipboardLink = (onLink: (link: string) => void): void => {
  const receive = useEffectEvent(onLink);
  useEffect(() => {
    const take = async () => {
      const link = await bridge.takeClipboardLink();
      if (link !== null) receive(link);
    };
    void take();
  }, []);
};

/** Takes a link dropped anywhere on the window. @returns whether one is being dragged over it. */
export const useLinkDrop = (onLink: (link: string) => void): boolean => {
  const [dragged, setDragged] = useState(false);
  const receive = useEffectEvent(onLink);
  const holdsText = (event: DragEvent): boolean =>
    event.dataTransfer?.types.some((type) => type === 'text/plain' || type === 'text/uri-list') ?? false;
  useWindowEvent('dragover', (event) => {
    // Files are prevented too, since the window would try to open them.
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = holdsText(event) ? 'copy' : 'none';
    setDragged(holdsText(event));
  });
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setDragged(false);
  });
  useWindowEvent('drop', (event) => {
    event.preventDefault();
    setDragged(false);
    const text =
      event.dataTransfer?.getData('text/uri-list') || event.dataTransfer?.getData('text/plain') || '';
    if (text !== '') receive(text);
  });
  return dragged;
};
