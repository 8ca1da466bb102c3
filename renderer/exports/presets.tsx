import { useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { ExportChoice, ExportPreset } from '../../contract/exports.ts';
import { send } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { showToast } from '../ui/toasts.tsx';
import styles from './options.module.css';

type PresetsProps = { before: readonly ExportPreset[]; choice: ExportChoice; canWrite: boolean; onChoose: (choice: ExportChoice) => void };

/** Choices that have a name, for every section. */
export function Presets({ before, choice, canWrite, onChoose }: PresetsProps) {
  const [presets, setPresets] = useState(before);
  const [naming, setNaming] = useState<string | null>(null);

  const keep = async (preset: ExportPreset) => {
    setNaming(null);
    const result = await send('exports.savePreset', preset);
    if (result.ok) setPresets(result.value);
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };
  const remove = async (preset: ExportPreset) => {
    const result = await send('exports.removePreset', { name: preset.name });
    if (!result.ok) return showToast({ tone: 'refused', words: errorText(result.error) });
    setPresets(result.value);
    return showToast({ tone: 'done', words: `Removed the preset “${preset.name}”.`, action: { label: 'Undo', perform: () => void keep(preset) } });
  };
  const act = (id: string) => {
    if (id === 'save') return setNaming('');
    const [verb, name] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
    const preset = presets.find((each) => each.name === name);
    if (preset === undefined) return undefined;
    return verb === 'use' ? onChoose(preset.choice) : void remove(preset);
  };

  if (naming !== null)
    return (
      <form
        className={styles['naming']}
        onSubmit={(event) => {
          event.preventDefault();
          if (naming.trim() !== '') void keep({ name: naming.trim(), choice });
        }}
      >
        <input
          aria-label="Name of the preset"
          placeholder="Name of the preset"
          value={naming}
          maxLength={80}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for a moment ago, in the menu that stood here
          autoFocus
          onChange={(event) => setNaming(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setNaming(null);
          }}
        />
        <Button isDisabled={naming.trim() === ''} onPress={() => void keep({ name: naming.trim(), choice })}>
          Keep
        </Button>
      </form>
    );
  return (
    <MenuButton
      label="Presets"
      choices={[
        ...presets.map(({ name }) => ({ id: `use:${name}`, label: name })),
        { id: 'save', label: 'Keep this choice as…', isDisabled: !canWrite },
        ...presets.map(({ name }) => ({ id: `remove:${name}`, label: `Remove “${name}”`, isDisabled: !canWrite })),
      ]}
      onChoose={act}
      placement="bottom end"
    >
      Presets
    </MenuButton>
  );
}
