import { ChevronDown, ChevronRight, Link2, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../contract/annotations.ts';
import { annotationColours } from '../../domain/sources/annotation/colours.ts';
import { fateWords } from '../../domain/sources/fate.ts';
import { locatorText } from '../../domain/sources/locator.ts';
import { dragPassage, useAttaching } from '../claims/evidence/attaching.ts';
import { termsWord } from '../sources/describe.ts';
import { IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { removeAnnotation } from './acts.ts';
import { AnnotationForm } from './annotation-form.tsx';
import { ColourMark } from './colour.tsx';
import { passes, tagsOf, type AnnotationFilter, type PlacedAnnotation } from './in-capture.ts';
import styles from './annotation-list.module.css';

type AnnotationListProps = {
  annotations: readonly PlacedAnnotation[];
  canWrite: boolean;
  /** The one that is being written. */
  editing: string | null;
  /** The one to be brought into view, with a number of its own for every time. */
  pointed: { id: string; asked: number } | null;
  onEdit: (id: string | null) => void;
  /** Shows the passage of an annotation in the source. */
  onShow: (annotation: PlacedAnnotation) => void;
};

/** What is marked in a capture, beneath it, in the order of its text. */
export function AnnotationList({ annotations, canWrite, editing, pointed, onEdit, onShow }: AnnotationListProps) {
  const [isOpen, setOpen] = useState(true);
  const [pointedBefore, setPointedBefore] = useState(pointed);
  if (pointed !== pointedBefore) {
    setPointedBefore(pointed);
    setOpen(true);
  }
  const [chosen, setFilter] = useState<AnnotationFilter>({ kind: 'all' });
  const list = useRef<HTMLUListElement>(null);
  const all = annotations.map(({ annotation }) => annotation);
  // What is filtered for may be gone; then everything is shown.
  const filter = all.some((one) => passes(one, chosen)) ? chosen : anything;
  const shown = annotations.filter(({ annotation }) => annotation.id === editing || passes(annotation, filter));

  useEffect(() => {
    if (pointed === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-annotation="${pointed.id}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('button')?.focus();
  }, [pointed]);

  if (annotations.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Annotations">
      <div className={styles['head']}>
        <button type="button" className={styles['fold']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          Annotations ({annotations.length})
        </button>
        {isOpen && <FilterMenu annotations={all} filter={filter} onFilter={setFilter} />}
      </div>
      {isOpen && (
        <ul ref={list} className={styles['list']}>
          {shown.map((placed) => (
            <li key={placed.annotation.id} data-annotation={placed.annotation.id} className={styles['row']}>
              <Row
                placed={placed}
                canWrite={canWrite}
                isEdited={placed.annotation.id === editing}
                onEdit={onEdit}
                onShow={onShow}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const anything: AnnotationFilter = { kind: 'all' };

type FilterMenuProps = {
  annotations: readonly Annotation[];
  filter: AnnotationFilter;
  onFilter: (filter: AnnotationFilter) => void;
};

function FilterMenu({ annotations, filter, onFilter }: FilterMenuProps) {
  const colours = annotationColours.filter((colour) => annotations.some((one) => one.colour === colour));
  const filters: AnnotationFilter[] = [
    anything,
    ...colours.map((colour) => ({ kind: 'colour' as const, colour })),
    ...tagsOf(annotations).map((tag) => ({ kind: 'tag' as const, tag })),
  ];
  return (
    <MenuButton
      label={`Annotations shown: ${filterWord(filter)}`}
      placement="bottom end"
      chosen={filterKey(filter)}
      choices={filters.map((one) => ({
        id: filterKey(one),
        label: filterWord(one),
        ...(one.kind === 'colour' && { mark: <ColourMark colour={one.colour} /> }),
      }))}
      onChoose={(key) => onFilter(filters.find((one) => filterKey(one) === key) ?? anything)}
    >
      {filterWord(filter)}
    </MenuButton>
  );
}

function filterWord(filter: AnnotationFilter): string {
  switch (filter.kind) {
    case 'all':
      return 'all';
    case 'colour':
      return filter.colour;
    case 'tag':
      return `#${filter.tag}`;
  }
}

function filterKey(filter: AnnotationFilter): string {
  return `${filter.kind} ${filterWord(filter)}`;
}

type RowProps = {
  placed: PlacedAnnotation;
  canWrite: boolean;
  isEdited: boolean;
  onEdit: (id: string | null) => void;
  onShow: (annotation: PlacedAnnotation) => void;
};

function Row({ placed, canWrite, isEdited, onEdit, onShow }: RowProps) {
  const { annotation, passage } = placed;
  const attach = useAttaching();
  const words = (passage ?? annotation.passage).exact;
  return (
    <>
      <div
        className={styles['top']}
        draggable={attach !== null}
        onDragStart={(event) => {
          if (attach !== null) dragPassage(event, annotation);
        }}
      >
        <ColourMark colour={annotation.colour} />
        <button type="button" className={styles['words']} disabled={passage === null} onClick={() => onShow(placed)}>
          <span className="visually-hidden">{annotation.colour}: </span>
          <q dir="auto">{words.length > 300 ? `${words.slice(0, 300)}…` : words}</q>
        </button>
        {canWrite && attach !== null && (
          <IconButton label="Attach to the claim" icon={<Link2 aria-hidden />} onPress={() => attach(annotation)} />
        )}
        {canWrite && !isEdited && (
          <IconButton label="Edit the annotation" icon={<Pencil aria-hidden />} onPress={() => onEdit(annotation.id)} />
        )}
        {canWrite && (
          <IconButton
            label="Remove the annotation"
            icon={<Trash2 aria-hidden />}
            onPress={() => void removeAnnotation(annotation)}
          />
        )}
      </div>
      {isEdited ? (
        <AnnotationForm annotation={annotation} onDone={() => onEdit(null)} />
      ) : (
        annotation.note !== '' && (
          <p className={styles['note']} dir="auto">
            {annotation.note}
          </p>
        )
      )}
      <p className={styles['under']}>{underWords(annotation, passage !== null)}</p>
    </>
  );
}

function underWords({ locator, terms, attribution, tags, fate }: Annotation, standsHere: boolean): string {
  return [
    locator && locatorText(locator),
    terms && termsWord(terms),
    attribution,
    ...tags.map((tag) => `#${tag}`),
    standsHere ? fateWords(fate.kind) : 'not in this capture',
  ]
    .filter(Boolean)
    .join(' · ');
}
