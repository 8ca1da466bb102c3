import type { Debugger } from 'electron';
import { z } from 'zod';
import { visitSize } from './visit-window.ts';

/** The highest picture that is taken, in CSS pixels: about eighteen screens, 84 MB before it is packed. */
const maxHeight = 16_384;

const metricsSchema = z.object({ cssContentSize: z.object({ width: z.number(), height: z.number() }) });
const pictureSchema = z.object({ data: z.string() });

export type Picture = { png: Uint8Array; isCut: boolean };

/** A picture of the whole page, not only of what a window shows. */
export async function takePicture(page: Debugger): Promise<Picture> {
  const { cssContentSize } = metricsSchema.parse(await page.sendCommand('Page.getLayoutMetrics'));
  const width = Math.min(Math.max(Math.ceil(cssContentSize.width), 1), visitSize.width * 2);
  const height = Math.max(Math.ceil(cssContentSize.height), 1);
  const { data } = pictureSchema.parse(
    await page.sendCommand('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, maxHeight), scale: 1 },
    }),
  );
  return { png: Buffer.from(data, 'base64'), isCut: height > maxHeight };
}
