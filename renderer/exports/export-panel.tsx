import { Copy, Download, FileDown, X } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { ExportChoice } from '../../contract/exports.ts';
import type { Story, StorySummary } from '../../contract/views.ts';
import { defaultOptions } from '../../domain/export/formats.ts';
import { send } from '../bridge.ts';
import { known, useQuery } from '../query.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { showToast } from '../ui/toasts.tsx';
import { copyStory } from './copy-story.ts';
import { tellWritten } from './export-html.ts';
import { FormatList } from './format-list.tsx';
import { GateSide } from './gate-side.tsx';
import { Losses } from './losses.tsx';
import { Options } from './options.tsx';
import { Presets } from './presets.tsx';
import { Preview } from './preview.tsx';
import { storiesOf, targetLabel, targets, type Target } from './targets.ts';
import { StoryPicker } from './story-picker.tsx';
import { useExporting } from './use-exporting.ts';
import styles from './export-panel.module.css';

export type ExportPanelProps = {
  story: Story;
  stories: readonly StorySummary[];
  canWrite: boolean;
  /** Brings what was written last into the archive, which exports are made from. */
  flush: () => Promise<unknown>;
  onCheckGate: () => void;
  onClose: () => void;
};

/** Where stories go out: formats at the left, what one makes of the story in the middle, what it loses at the right. */
export function ExportPanel(props: ExportPanelProps) {
  const { story } = props;
  const choices = useQuery('exports.choices', { section: story.fields.section }, []);
  if (choices.kind === 'refused') return <Notice tone="refused" words={errorText(choices.error)} />;
  if (choices.kind === 'asking') return <section className={styles['panel']} aria-label="Export" aria-busy />;
  const { choice, presets } = choices.value;
  return <Chosen key={story.id} {...props} before={choice ?? { formats: ['html'], options: defaultOptions }} presetsBefore={presets} />;
}

type ChosenProps = ExportPanelProps & { before: ExportChoice; presetsBefore: Parameters<typeof Presets>[0]['before'] };

function Chosen({ story, stories, canWrite, flush, onCheckGate, onClose, before, presetsBefore }: ChosenProps) {
  const formats = known(useQuery('exports.formats', {}, [])) ?? [];
  const [choice, setChoice] = useState(before);
  const [shownId, setShown] = useState(before.formats[0] ?? 'html');
  const [target, setTarget] = useState<Target>('story');
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set([story.id]));
  const exporting = useExporting();
  const shown = formats.find(({ id }) => id === shownId) ?? formats[0];
  const ticked = choice.formats.filter((id) => formats.some((format) => format.id === id));
  const storyIds = storiesOf(target, story, stories, picked);

  const choose = (next: ExportChoice) => {
    setChoice(next);
    if (canWrite) void send('exports.remember', { section: story.fields.section, choice: next });
  };
  const run = async () => {
    await flush();
    await exporting.run({ storyIds, formats: ticked, options: choice.options });
  };
  const print = async () => {
    await flush();
    tellWritten(await send('exports.pdf', { storyId: story.id, options: choice.options }));
  };
  const drag = async (format: string) => {
    const result = await send('exports.drag', { storyId: story.id, format, options: choice.options });
    if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
  };

  return (
    <section className={styles['panel']} aria-label="Export">
      <div className={styles['head']}>
        <h1 dir="auto">Export {story.fields.slug || story.fields.headline || 'the story'}</h1>
        <Presets before={presetsBefore} choice={choice} canWrite={canWrite} onChoose={choose} />
        <Button onPress={() => void copyStory(story.id)}>
          <Copy aria-hidden /> Copy
        </Button>
        <Button onPress={() => void print()}>
          <FileDown aria-hidden /> PDF…
        </Button>
        <IconButton label="Back to the copy" shortcut="Esc" icon={<X aria-hidden />} onPress={onClose} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['formats']}>
          {formats.length > 0 && (
            <FormatList
              formats={formats}
              ticked={ticked}
              shownId={shown?.id ?? ''}
              onShow={setShown}
              onTick={(next) => choose({ ...choice, formats: next })}
              onDrag={(format) => void drag(format)}
            />
          )}
          <Options options={choice.options} onChange={(options) => choose({ ...choice, options })} />
        </div>
        <div className={styles['preview']}>{shown && <Preview key={shown.id} storyId={story.id} format={shown} options={choice.options} />}</div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled from the keyboard */}
        <div className={styles['report']} role="region" aria-label="What is lost, and the gate" tabIndex={0}>
          {shown && <Losses storyId={story.id} format={shown} options={choice.options} />}
          {shown && <GateSide storyId={story.id} format={shown} onCheckGate={onCheckGate} />}
        </div>
      </div>
      {target === 'chosen' && <StoryPicker stories={stories} chosen={picked} onChoose={setPicked} />}
      <div className={styles['foot']}>
        <MenuButton label="What to export" choices={targets.map((id) => ({ id, label: targetLabel(id, stories, picked) }))} chosen={target} onChoose={setTarget} placement="top start">
          {targetLabel(target, stories, picked)}
        </MenuButton>
        <div className={styles['progress']}>
          {exporting.progress && <Progress label="the export" {...exporting.progress} onCancel={exporting.cancel} />}
        </div>
        <Button look="filled" isDisabled={ticked.length === 0 || storyIds.length === 0 || exporting.progress !== null} onPress={() => void run()}>
          <Download aria-hidden /> {exportLabel(ticked.length)}
        </Button>
      </div>
    </section>
  );
}

function exportLabel(formats: number): string {
  if (formats === 0) return 'Tick a format';
  return formats === 1 ? 'Export into a folder…' : `Export ${formats} formats…`;
}
