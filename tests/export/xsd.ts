import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

export const schemaFolder = resolve(import.meta.dirname, '../../../shared/validators');
export const schemasAreThere = existsSync(schemaFolder);

/** What libxml2 says of documents against one of IPTC's schemas: nothing where they are valid. */
export function xsdValidator(fileName: string): (xml: string) => string {
  xmlRegisterFsInputProviders();
  const path = join(schemaFolder, fileName);
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return '';
    } catch (error) {
      return String(error);
    } finally {
      document.dispose();
    }
  };
}
