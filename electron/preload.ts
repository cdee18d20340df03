import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { Bridge } from '../src/shared/contract.ts';
import type { AppState } from '../src/shared/model/app-state.ts';

// Named functions only. SECURITY: a window that can name channels can reach whatever main listens to.
const bridge: Bridge = {
  readState: () => ipcRenderer.invoke('readState'),
  openWindow: (input) => ipcRenderer.invoke('openWindow', input),
  closeWindow: () => ipcRenderer.invoke('closeWindow'),
  shareClipboard: () => ipcRenderer.invoke('shareClipboard'),
  quit: () => ipcRenderer.invoke('quit'),
  chooseProfile: (input) => ipcRenderer.invoke('chooseProfile', input),
  share: (input) => ipcRenderer.invoke('share', input),
  keepDraft: (input) => ipcRenderer.invoke('keepDraft', input),
  generate: (input) => ipcRenderer.invoke('generate', input),
  makePassword: (input) => ipcRenderer.invoke('makePassword', input),
  makePassphrase: () => ipcRenderer.invoke('makePassphrase'),
  copyLink: (input) => ipcRenderer.invoke('copyLink', input),
  copyPassphrase: (input) => ipcRenderer.invoke('copyPassphrase', input),
  copyMessage: (input) => ipcRenderer.invoke('copyMessage', input),
  burnLink: (input) => ipcRenderer.invoke('burnLink', input),
  copyValue: (input) => ipcRenderer.invoke('copyValue', input),
  takePrefill: () => ipcRenderer.invoke('takePrefill'),
  answerQuestion: (input) => ipcRenderer.invoke('answerQuestion', input),
  takeLink: () => ipcRenderer.invoke('takeLink'),
  readLink: (input) => ipcRenderer.invoke('readLink', input),
  revealLink: (input) => ipcRenderer.invoke('revealLink', input),
  readActivity: () => ipcRenderer.invoke('readActivity'),
  refreshActivity: () => ipcRenderer.invoke('refreshActivity'),
  sendDraft: (input) => ipcRenderer.invoke('sendDraft', input),
  sendDrafts: () => ipcRenderer.invoke('sendDrafts'),
  pauseSending: (input) => ipcRenderer.invoke('pauseSending', input),
  editDraft: (input) => ipcRenderer.invoke('editDraft', input),
  discardDraft: (input) => ipcRenderer.invoke('discardDraft', input),
  setDraftDeadline: (input) => ipcRenderer.invoke('setDraftDeadline', input),
  saveNote: (input) => ipcRenderer.invoke('saveNote', input),
  forgetReceipt: (input) => ipcRenderer.invoke('forgetReceipt', input),
  clearReceipts: (input) => ipcRenderer.invoke('clearReceipts', input),
  saveProfile: (input) => ipcRenderer.invoke('saveProfile', input),
  removeProfile: (input) => ipcRenderer.invoke('removeProfile', input),
  storeToken: (input) => ipcRenderer.invoke('storeToken', input),
  forgetToken: (input) => ipcRenderer.invoke('forgetToken', input),
  testConnection: (input) => ipcRenderer.invoke('testConnection', input),
  measureServers: () => ipcRenderer.invoke('measureServers'),
  savePreferences: (input) => ipcRenderer.invoke('savePreferences', input),
  setHotkey: (input) => ipcRenderer.invoke('setHotkey', input),
  tryHotkey: () => ipcRenderer.invoke('tryHotkey'),
  stopTryingHotkey: () => ipcRenderer.invoke('stopTryingHotkey'),
  readAbout: () => ipcRenderer.invoke('readAbout'),
  onState: (listener) => {
    const receive = (_event: unknown, state: AppState): void => listener(state);
    ipcRenderer.on('state', receive);
    return () => ipcRenderer.off('state', receive);
  },
};

contextBridge.exposeInMainWorld('hushlink', bridge);
