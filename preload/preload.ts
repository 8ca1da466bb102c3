import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../contract/bridge.ts';
import { commandChannel, eventChannel, fileChannel } from '../contract/bridge.ts';
import type { HandedFile } from '../contract/importing.ts';
import type { AppEvent } from '../contract/events.ts';

const bridge: Bridge = {
  send: (name, input) => ipcRenderer.invoke(commandChannel, name, input),
  subscribe(listener) {
    const forward = (_: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },
  async handFile(file) {
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    return path === '' ? null : ((await ipcRenderer.invoke(fileChannel, path)) as HandedFile | null);
  },
  platform: process.platform,
};

contextBridge.exposeInMainWorld('standfirst', bridge);
