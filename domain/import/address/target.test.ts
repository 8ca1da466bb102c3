import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public.ts';
import { typedAddress, webTarget } from './target.ts';

const verdict = (address: string, ...allowed: string[]): string => {
  const outcome = webTarget(address, new Set(allowed));
  return outcome.kind === 'target' ? outcome.target.place : outcome.why;
};

describe('an address that may be asked for', () => {
  it.each([
    ['https://paper.example/harbour?a=1#x', 'paper.example:443'],
    ['http://paper.example:8080/', 'paper.example:8080'],
    ['http://93.184.216.34/', '93.184.216.34:80'],
    ['http://[2606:2800:220:1:248:1893:25c8:1946]/', '[2606:2800:220:1:248:1893:25c8:1946]:80'],
    ['https://zeitung-mit-ö.example/', 'xn--zeitung-mit--gjb.example:443'],
    ['https://localhost.paper.example/', 'localhost.paper.example:443'],
  ])('%s', (address, place) => expect(verdict(address)).toBe(place));
});

describe('an address that is not', () => {
  it.each([
    ['', 'not-an-address'],
    ['paper', 'not-an-address'],
    [`https://paper.example/${'a'.repeat(9000)}`, 'not-an-address'],
    ['ftp://paper.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['view-source:https://paper.example/', 'scheme'],
    ['blob:https://paper.example/1', 'scheme'],
    ['app://desk/', 'scheme'],
    ['https://editor:secret@paper.example/', 'credentials'],
    ['https://editor@paper.example/', 'credentials'],
    ['http://paper.example:22/', 'port'],
    ['http://paper.example:25/', 'port'],
    ['http://paper.example:6667/', 'port'],
    ['http://paper.example:0/', 'port'],
  ])('%s is barred: %s', (address, why) => expect(verdict(address)).toBe(why));
});

describe('an address in this computer or its network', () => {
  it.each([
    'http://localhost/',
    'http://LOCALHOST:8080/',
    'http://localhost./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://wiki.internal/',
    'http://router.home.arpa/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.0.0.1./',
    'http://①②⑦.⓪.⓪.①/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://192.0.0.1/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://198.51.100.1/',
    'http://203.0.113.1/',
    'http://224.0.0.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:93.184.216.34]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[100::1]/',
    'http://[2001:db8::1]/',
    'http://[5f00::1]/',
  ])('%s', (address) => {
    expect(verdict(address)).toBe('private-address');
    const outcome = webTarget(address);
    if (outcome.kind !== 'barred') throw new Error('let through');
    expect(verdict(address, outcome.place)).toBe(outcome.place);
    expect(verdict(address, `${outcome.place}1`)).toBe('private-address');
  });

  it('is allowed for its own port alone, and keeps the other rules', () => {
    expect(verdict('http://127.0.0.1:8080/', '127.0.0.1:8080')).toBe('127.0.0.1:8080');
    expect(verdict('http://127.0.0.1:8081/', '127.0.0.1:8080')).toBe('private-address');
    expect(verdict('http://127.0.0.1:22/', '127.0.0.1:22')).toBe('port');
    expect(verdict('http://a@127.0.0.1:8080/', '127.0.0.1:8080')).toBe('credentials');
  });
});

describe('what a person types', () => {
  it.each([
    ['paper.example/harbour', 'https://paper.example/harbour'],
    ['  http://paper.example ', 'http://paper.example'],
    ['<https://paper.example/>', 'https://paper.example/'],
    ['//paper.example', 'https://paper.example'],
    ['localhost:8080/a', 'https://localhost:8080/a'],
    ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
  ])('%j means %s', (typed, address) => expect(typedAddress(typed)).toBe(address));
});

/** Blocks that the registries of IANA set aside, as numbers: first address and how many bits of it count. */
const setAside: [number, number][] = [
  [0x00000000, 8], [0x0a000000, 8], [0x64400000, 10], [0x7f000000, 8], [0xa9fe0000, 16], [0xac100000, 12],
  [0xc0000000, 24], [0xc0000200, 24], [0xc0a80000, 16], [0xc6120000, 15], [0xc6336400, 24], [0xcb007100, 24],
  [0xe0000000, 4], [0xf0000000, 4],
];
const inBlock = (value: number): boolean =>
  setAside.some(([first, bits]) => Math.floor(value / 2 ** (32 - bits)) === Math.floor(first / 2 ** (32 - bits)));
const dotted = (value: number): string => [24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) % 256).join('.');
const anyIpv4 = fc.oneof(
  fc.nat(0xffffffff),
  fc.constantFrom(...setAside).chain(([first, bits]) => fc.nat(2 ** (32 - bits) - 1).map((rest) => first + rest)),
);

describe('any IPv4 address', () => {
  it('in a block that is set aside is never public, however it is written', () => {
    fc.assert(
      fc.property(anyIpv4, fc.constantFrom(dotted, String, (value: number) => `0x${value.toString(16)}`, (value: number) => `0${value.toString(8)}`), (value, write) => {
        if (!inBlock(value)) return;
        expect(isPublicAddress(dotted(value))).toBe(false);
        expect(verdict(`http://${write(value)}/`)).toBe('private-address');
      }),
      { numRuns: 10_000 },
    );
  });

  it('is never public once it is wrapped in an IPv6 address', () => {
    fc.assert(
      fc.property(anyIpv4, fc.constantFrom('::ffff:', '64:ff9b::', '::'), (value, prefix) => {
        expect(isPublicAddress(`${prefix}${dotted(value)}`)).toBe(false);
        expect(verdict(`http://[${prefix}${dotted(value)}]/`)).toBe('private-address');
      }),
      { numRuns: 10_000 },
    );
  });
});

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      webTarget(typedAddress(text));
      isPublicAddress(text);
    }),
  );
});
