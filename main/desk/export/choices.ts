import { z } from 'zod';
import { exportChoiceSchema, presetSchema, type ExportPreset } from '../../../contract/exports.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Handler } from '../handlers.ts';
import { readSetting, writeSetting } from '../settings.ts';

const choiceName = (section: string): string => `export-choice:${section}`;
const presetsName = 'export-presets';

function readPresets(archive: Archive): ExportPreset[] {
  return readSetting(archive, presetsName, z.array(presetSchema)) ?? [];
}

export const getExportChoices: Handler<'exports.choices'> = ({ archive }, { section }) => ({
  choice: readSetting(archive, choiceName(section), exportChoiceSchema) ?? null,
  presets: readPresets(archive),
});

export const rememberExportChoice: Handler<'exports.remember'> = ({ archive }, { section, choice }) => {
  archive.transaction(() => writeSetting(archive, choiceName(section), choice));
  return null;
};

export const savePreset: Handler<'exports.savePreset'> = ({ archive }, preset) =>
  archive.transaction(() => {
    const others = readPresets(archive).filter(({ name }) => name !== preset.name);
    const presets = [...others, preset].toSorted((a, b) => a.name.localeCompare(b.name));
    writeSetting(archive, presetsName, presets);
    return presets;
  });

export const removePreset: Handler<'exports.removePreset'> = ({ archive }, { name: gone }) =>
  archive.transaction(() => {
    const presets = readPresets(archive).filter(({ name }) => name !== gone);
    writeSetting(archive, presetsName, presets);
    return presets;
  });
