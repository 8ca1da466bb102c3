import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../contract/bridge.ts';
import { commandChannel, eventChannel, fileChannel } from '../contract/bridge.ts';
import type { HandedFile } from '../contract/importing.ts';
import type { AppEvent } from '../contract/events.ts';

// Asked for at once: the page, which shows the answers, takes a while to come.
const first = ipcRenderer.invoke(commandChannel, 'window.first', {}) as Bridge['first'];

const missed: AppEvent[] = [];
const miss = (_: unknown, event: AppEvent): void => void missed.push(event);
ipcRenderer.on(eventChannel, miss);

const bridge: Bridge = {
  first,
  send: (name, input) => ipcRenderer.invoke(commandChannel, name, input),
  subscribe(listener) {
    const forward = (_: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.off(eventChannel, miss);
    ipcRenderer.on(eventChannel, forward);
    for (const event of missed.splice(0)) listener(event);
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
