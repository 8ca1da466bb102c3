import { describe, expect, it } from 'vitest';
import { fileFor } from './app-pages.ts';

describe('an address of the window', () => {
  it.each([
    ['app://desk/', '/pages/index.html'],
    ['app://desk/index.html', '/pages/index.html'],
    ['app://desk/assets/index-B2c_9.js', '/pages/assets/index-B2c_9.js'],
    ['app://desk/assets/serif.woff2?v=1', '/pages/assets/serif.woff2'],
    // The address parser has resolved these before we see them; they stay inside.
    ['app://desk/assets/../index.html', '/pages/index.html'],
    ['app://desk/../../index.html', '/pages/index.html'],
  ])('%s is %s', (address, path) => {
    expect(fileFor(address, '/pages')?.path).toBe(path);
  });

  it.each([
    'app://desk/..%2f..%2fsecret.json',
    'app://desk/%2e%2e/%2e%2e/secret.txt',
    'app://desk/assets%5c..%5c..%5csecret.json',
    'app://desk//secret.json',
    'app://desk/C:/secret.json',
    'app://desk/.env.json',
    'app://desk/index.html%00.js',
    'app://desk/secret',
    'app://desk/program.exe',
    'app://other/index.html',
    'file:///index.html',
    'not an address',
  ])('%s is nothing', (address) => {
    expect(fileFor(address, '/pages')).toBeUndefined();
  });
});
