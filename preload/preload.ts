import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../contract/bridge.ts';
import { commandChannel, eventChannel } from '../contract/bridge.ts';
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
  platform: process.platform,
};

contextBridge.exposeInMainWorld('standfirst', bridge);
