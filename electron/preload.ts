import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { Bridge } from '../src/shared/contract.ts';
import type { AppState } from '../src/shared/model.ts';

// Named functions only. SECURITY: a window that can name channels can reach whatever main listens to.
const bridge: Bridge = {
  readState: () => ipcRenderer.invoke('readState'),
  openWindow: (input) => ipcRenderer.invoke('openWindow', input),
  closeWindow: () => ipcRenderer.invoke('closeWindow'),
  shareClipboard: () => ipcRenderer.invoke('shareClipboard'),
  quit: () => ipcRenderer.invoke('quit'),
  conceal: (input) => ipcRenderer.invoke('conceal', input),
  copyLink: (input) => ipcRenderer.invoke('copyLink', input),
  copyPassphrase: (input) => ipcRenderer.invoke('copyPassphrase', input),
  burnLink: (input) => ipcRenderer.invoke('burnLink', input),
  takeClipboardText: () => ipcRenderer.invoke('takeClipboardText'),
  answerQuestion: (input) => ipcRenderer.invoke('answerQuestion', input),
  saveConnection: (input) => ipcRenderer.invoke('saveConnection', input),
  storeToken: (input) => ipcRenderer.invoke('storeToken', input),
  forgetToken: () => ipcRenderer.invoke('forgetToken'),
  testConnection: () => ipcRenderer.invoke('testConnection'),
  saveDefaultLifetime: (input) => ipcRenderer.invoke('saveDefaultLifetime', input),
  setHotkey: (input) => ipcRenderer.invoke('setHotkey', input),
  tryHotkey: () => ipcRenderer.invoke('tryHotkey'),
  stopTryingHotkey: () => ipcRenderer.invoke('stopTryingHotkey'),
  onState: (listener) => {
    const receive = (_event: unknown, state: AppState): void => listener(state);
    ipcRenderer.on('state', receive);
    return () => ipcRenderer.off('state', receive);
  },
};

contextBridge.exposeInMainWorld('hushlink', bridge);
