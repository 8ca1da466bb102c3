import { useState } from 'react';
import type { ExportPreview, FormatSummary } from '../../contract/exports.ts';
import { errorText } from '../../contract/errors.ts';
import type { ExportOptions } from '../../domain/export/formats.ts';
import { useLatestAnswer } from '../latest-answer.ts';
import { IconToggle } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { Code } from 'lucide-react';
import { sizeText } from './export-html.ts';
import { PagePreview } from './page-preview.tsx';
import styles from './preview.module.css';

type PreviewProps = { storyId: string; format: FormatSummary; options: Omit<ExportOptions, 'at'> };

/** What a format makes of the story: as a reader sees it where the window can show that, else as it is written. */
export function Preview({ storyId, format, options }: PreviewProps) {
  const [asSource, setAsSource] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { answer, error } = useLatestAnswer('exports.preview', { storyId, format: format.id, options });
  if (error) return <Notice tone="refused" words={errorText(error)} />;
  if (answer === null) return <p role="status" className={styles['asking']}>Making it…</p>;
  const { files } = answer.output;
  const file = files.find(({ name }) => name === chosen) ?? mainFile(files, format);
  if (file === undefined) return <p className={styles['asking']}>This format makes no file of this story.</p>;
  const isPage = file.name.endsWith('.html');
  return (
    <>
      <div className={styles['bar']}>
        {files.length > 1 ? (
          <MenuButton label="File" choices={files.map(({ name }) => ({ id: name, label: name }))} chosen={file.name} onChoose={setChosen}>
            {file.name}
          </MenuButton>
        ) : (
          <span className={styles['name']} dir="auto">{file.name}</span>
        )}
        <span className={styles['size']}>{sizeText(file.bytes)}</span>
        {isPage && <IconToggle label="Show the source" icon={<Code aria-hidden />} isSelected={asSource} onPress={() => setAsSource(!asSource)} />}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled from the keyboard */}
      <div className={styles['scroll']} role="region" aria-label={`Preview of ${format.label}`} tabIndex={0}>
        <Shown file={file} format={format} asSource={asSource || !isPage} />
      </div>
    </>
  );
}

type File = ExportPreview['files'][number];

function mainFile(files: readonly File[], { fileExtension }: FormatSummary): File | undefined {
  return files.find(({ name }) => name === 'index.html') ?? files.find(({ name }) => name.endsWith(`.${fileExtension}`)) ?? files[0];
}

/** Characters of a source that are shown; a page of a long story has a million, and nobody reads them here. */
const mostShown = 200_000;

function Shown({ file, format, asSource }: { file: File; format: FormatSummary; asSource: boolean }) {
  if (file.text === null) return <p className={styles['asking']}>{format.label} is a packed file. Drag it out, or export it, to open it.</p>;
  if (!asSource) return <PagePreview html={file.text} />;
  const isLong = file.text.length > mostShown;
  return (
    <>
      <pre className={styles['source']} dir="auto">
        {isLong ? file.text.slice(0, mostShown).toWellFormed() : file.text}
      </pre>
      {isLong && <p className={styles['asking']}>The rest is left out here.</p>}
    </>
  );
}
