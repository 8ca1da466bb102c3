import { SaxesParser } from 'saxes';

/** An element of an XML document that a test asks for its parts. */
export class XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[] = [];
  value = '';

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  one(name: string): XmlElement {
    const [found, ...more] = this.all(name);
    if (found === undefined || more.length > 0) throw new Error(`expected one ${name} in ${this.name}`);
    return found;
  }

  text(name: string): string {
    return this.one(name).value;
  }
}

/** @throws Error where the text is no well-formed XML with declared prefixes */
export function fromXml(xml: string): XmlElement {
  const top = new XmlElement('', {});
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = new XmlElement(name, Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])));
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.value += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0] ?? top;
}
