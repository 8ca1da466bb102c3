import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { useContext } from 'react';
import { pictureAddress } from '../../../contract/viewing.ts';
import { longestSaying, pictureSizes, type PictureSize } from '../../../domain/story/body-nodes.ts';
import type { PictureFacts } from '../../../domain/story/body.ts';
import { PictureContext } from './picture-port.ts';
import styles from './pictures.module.css';

type PictureFigureProps = { pictures: readonly PictureFacts[]; size: PictureSize; nodeKey: NodeKey; onSay: (at: number, said: Partial<Pick<PictureFacts, 'alt' | 'caption' | 'credit'>>) => void; onSize: (size: PictureSize) => void };

const sizeNames: Readonly<Record<PictureSize, string>> = { column: 'As wide as the copy', wide: 'Wide', small: 'Small' };

/** A picture as it will print, with what is said of it to be written under it. */
export function PictureFigure({ pictures, size, nodeKey, onSay, onSize }: PictureFigureProps) {
  const isEditable = useLexicalEditable();
  const [isSelected, select, clear] = useLexicalNodeSelection(nodeKey);
  const { base } = useContext(PictureContext);
  return (
    <div className={styles['picture']} data-size={size} data-selected={isSelected || undefined}>
      {pictures.map((picture, at) => (
        <div key={picture.sha256} className={styles['one']}>
          {base !== null && (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the arrow keys select it as well
            <img
              src={pictureAddress(base, picture.sha256)}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              draggable={false}
              onClick={() => {
                clear();
                select(true);
              }}
            />
          )}
          {(['caption', 'credit', 'alt'] as const).map((field) => (
            <label key={field} data-empty={picture[field] === '' || undefined} data-field={field}>
              <span>{fieldNames[field]}</span>
              <input
                value={picture[field]}
                maxLength={longestSaying}
                readOnly={!isEditable}
                dir="auto"
                onChange={({ target }) => onSay(at, { [field]: target.value.toWellFormed() })}
                onKeyDown={(event) => event.stopPropagation()}
              />
            </label>
          ))}
        </div>
      ))}
      <select aria-label="Size of the picture" value={size} disabled={!isEditable} onChange={({ target }) => onSize(target.value as PictureSize)}>
        {pictureSizes.map((each) => (
          <option key={each} value={each}>
            {sizeNames[each]}
          </option>
        ))}
      </select>
    </div>
  );
}

const fieldNames = { caption: 'Caption', credit: 'Credit', alt: 'What it shows, for whoever can’t see it' } as const;
