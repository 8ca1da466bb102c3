import { describe, expect, it } from 'vitest';
import { dot, testPictures } from '../../tests/export/pictures.ts';
import { mostPixels, pictureHead } from './head.ts';
import { jpegOrientation } from './orientation.ts';
import { withoutPersonalData } from './personal-data.ts';

const bytesOf = (which: 'png' | 'gif'): Uint8Array<ArrayBuffer> => testPictures.get(dot(which).sha256)?.read() ?? new Uint8Array();
const letters = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content];

/** A JPEG in its outline: camera's data with an orientation, a comment, a frame, a scan, and something behind its end. */
function jpeg(orientation: number): Uint8Array {
  const exif = [...letters('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const frame = [8, 0, 20, 0, 30, 1, 1, 0x11, 0];
  return new Uint8Array([
    0xff, 0xd8,
    ...segment(0xe1, exif),
    ...segment(0xfe, letters('taken at home')),
    ...segment(0xc0, frame),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    0x12, 0xff, 0x00, 0x34, 0xff, 0xd9,
    ...letters('behind'),
  ]);
}

describe('what the head of a picture says', () => {
  it('is its kind and size', () => {
    expect(pictureHead(bytesOf('png'))).toEqual({ mediaType: 'image/png', width: 1, height: 1 });
    expect(pictureHead(bytesOf('gif'))).toEqual({ mediaType: 'image/gif', width: 1, height: 1 });
    expect(pictureHead(jpeg(1))).toEqual({ mediaType: 'image/jpeg', width: 30, height: 20 });
  });

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', '', 'GIF'])('is nothing for %j', (text) => {
    expect(pictureHead(new Uint8Array(letters(text)))).toBe('unknown');
  });

  it('tells of more pixels than memory holds before anything is unpacked', () => {
    const bomb = new Uint8Array(bytesOf('png'));
    const view = new DataView(bomb.buffer);
    view.setUint32(16, 19_999);
    view.setUint32(20, Math.ceil(mostPixels / 19_999) + 1);
    expect(pictureHead(bomb)).toBe('too-large');
  });

  it('is damaged where it is cut short', () => {
    expect(pictureHead(bytesOf('png').subarray(0, 30))).toBe('damaged');
    expect(pictureHead(jpeg(1).subarray(0, 40))).toBe('damaged');
  });
});

describe('a picture without personal data', () => {
  it('keeps its pixels and loses what else it says', () => {
    const clean = withoutPersonalData(jpeg(6), 'image/jpeg');
    const text = String.fromCharCode(...clean);
    expect(text).not.toMatch(/Exif|home|behind/);
    expect(clean.slice(-6)).toEqual(new Uint8Array([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]));
    expect(pictureHead(clean)).toEqual(pictureHead(jpeg(6)));
  });

  it('is the same picture where it says nothing', () => {
    expect(withoutPersonalData(bytesOf('png'), 'image/png')).toEqual(bytesOf('png'));
    expect(pictureHead(withoutPersonalData(bytesOf('gif'), 'image/gif'))).toMatchObject({ mediaType: 'image/gif' });
  });
});

it('finds how the camera was held', () => {
  expect(jpegOrientation(jpeg(6))).toBe(6);
  expect(jpegOrientation(withoutPersonalData(jpeg(6), 'image/jpeg'))).toBe(1);
});
