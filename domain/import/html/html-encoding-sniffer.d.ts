declare module 'html-encoding-sniffer' {
  /** WHATWG encoding sniffing: BOM, transport label, `<meta>` prescan, else the default. Gives an encoding's name. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
