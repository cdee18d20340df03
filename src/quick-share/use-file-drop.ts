import { useEffectEvent, useState } from 'react';
import type { Result } from '../shared/result.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { type FileRefusal, readTextFile } from './text-file.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Reads a text file dropped anywhere on the window. Dragged text is left to the browser.
 * @returns whether files are being dragged over the window.
 */
export const useFileDrop = (onRead: (read: Result<string, FileRefusal>) => void): boolean => {
  const [dragged, setDragged] = useState(false);
  const receive = useEffectEvent(onRead);
  useWindowEvent('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    setDragged(true);
  });
  useWindowEvent('dragleave', (event) => {
    // `null` only when the pointer leaves the window, not on the way from one element to another.
    if (event.relatedTarget === null) setDragged(false);
  });
  useWindowEvent('drop', async (event) => {
    setDragged(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    receive(await readTextFile([...(event.dataTransfer?.files ?? [])]));
  });
  return dragged;
};
